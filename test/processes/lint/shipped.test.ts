import { describe, expect, it } from '@jest/globals';
import { createContext, lintBundle, lintWithExceptions } from '../../../processes/lint/index.ts';
import { procedureRegistry } from '../../../processes/registry.ts';
import { judgedProcedures } from '../../../regulations/constraints/index.ts';
import { bundleWith, fromServer, lintWith, shipped } from './support/shipped.ts';

const procedures = procedureRegistry.processes.filter((entry) => entry.role === 'procedure').map((entry) => entry.key);
const shared = procedureRegistry.processes.filter((entry) => entry.role === 'shared').map((entry) => entry.key as string);

describe('the shipped diagrams', () => {
  it('have no finding, all together', () => {
    expect(lintWith()).toEqual([]);
  });

  it.each(procedures)('have none, %s with what it may call', (procedure) => {
    const diagrams = [procedure, ...shared].map((key) => ({ key, xml: Buffer.from(shipped[key]!) }));
    expect(lintBundle({ ...fromServer, diagrams })).toEqual([]);
  });

  it('have none without the forms and the table of hand-overs, as the editor sees them', () => {
    expect(lintBundle({ diagrams: bundleWith() })).toEqual([]);
  });

  it.each(procedures)('%s is a procedure whose law is written down, and all of its runs have been walked', (procedure) => {
    expect(judgedProcedures).toContain(procedure);
    const graph = createContext({ diagrams: bundleWith() }).runsOf(procedure);
    expect(graph.cut).toBeNull();
    expect(graph.stuck).toEqual([]);
    expect(graph.ends.size).toBeGreaterThan(0);
  });

  it('need no exception', () => {
    const exception = { constraintId: 'city-agrees-before-issue-acceptance-notice', element: 'issue-acceptance-notice', reason: '试点', signedBy: '测试甲', signedOn: '2026-03-02' };
    expect(lintWithExceptions({ diagrams: bundleWith(), exceptions: [exception] })).toEqual({ findings: [], excepted: [], unused: [exception] });
  });
});

describe('a bundle without something', () => {
  it('says which diagram is missing instead of guessing what it does', () => {
    const diagrams = Object.entries(shipped).filter(([key]) => key !== 'archive').map(([key, xml]) => ({ key, xml }));
    const findings = lintBundle({ diagrams });
    expect(findings.filter((finding) => finding.rule === 'sound/called-diagrams').map((finding) => finding.element)).toContain('archive-refusal');
    expect(findings.map((finding) => finding.constraintId)).toContain('filing-file-archive');
  });

  it('gives one finding for a file that cannot be read', () => {
    expect(lintBundle({ diagrams: [{ key: 'disability-rating', xml: '<a' }] })).toMatchObject([{ layer: 'safe', rule: 'safe/model-guard', process: 'disability-rating', constraintId: 'xml-not-well-formed' }]);
  });

  it('has nothing to say of no files', () => {
    expect(lintBundle({ diagrams: [] })).toEqual([]);
  });
});
