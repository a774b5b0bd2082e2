import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import { bpmnlintName, createLintConfig, describeFinding, elementOn, runOn } from '../../../processes/lint/index.ts';
import { led, swapped, turned, without } from './support/named-edits.ts';
import type { Edited } from './support/named-edits.ts';
import { bundleWith, fromServer, lintWith, shipped } from './support/shipped.ts';

/** What bpmnlint reports about a diagram that is open in an editor, the others being as shipped. */
async function reports({ process, xml }: Pick<Edited, 'process' | 'xml'>) {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const others = (): ReturnType<typeof bundleWith> => bundleWith().filter((file) => !('process' in file) || file.process !== process);
  const results = await new Linter(createLintConfig({ ...fromServer, others })).lint(rootElement);
  return Object.entries(results).flatMap(([rule, entries]) => entries.map((entry) => ({ rule, ...entry })));
}

describe('bpmnlint', () => {
  it.each(Object.entries(shipped))('reports nothing about the shipped %s', async (process, xml) => {
    expect(await reports({ process, xml })).toEqual([]);
  });

  it.each([
    led('disability-rating', 'county-review-gateway-to-city-pre-review', 'issue-acceptance-notice'),
    turned('disability-rating', 'county-refusal-gateway-to-issue-outcome-notice', 'county-refusal-gateway-to-city-forward-negative'),
    swapped('disability-rating', 'issue-acceptance-notice', 'deliver-acceptance-notice'),
    without('disability-rating', 'start-acceptance-clock'),
    without('public-notice', 'notice-period-over'),
    without('medical-appraisal', 'confirm-panel'),
  ].map((edited) => [edited.name, edited] as const))('reports the findings of the server at their elements: %s', async (_, edited) => {
    const here = lintWith({ [edited.process]: edited.xml }).filter((finding) => elementOn(finding, edited.process) !== null);
    const expected = here.map((finding) => [`platform/${bpmnlintName(finding.rule)}`, elementOn(finding, edited.process), describeFinding(finding), finding.article, runOn(finding, edited.process)]);
    const found = await reports(edited);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((entry) => [entry.rule, entry.id, entry.message, entry['article'], entry['run']]).toSorted()).toEqual(expected.toSorted());
  });

  it('shows what goes wrong inside of a called diagram at the call', async () => {
    const found = await reports(swapped('disability-rating', 'issue-acceptance-notice', 'deliver-acceptance-notice'));
    expect(found.map((entry) => [entry.rule, entry.id])).toContainEqual(['platform/lawful-precedence', 'deliver-acceptance-notice']);
  });

  it('looks anew at every lint, also when the same document has changed', async () => {
    const { rootElement } = await new BpmnModdle().fromXML(shipped['delivery']!);
    const linter = new Linter(createLintConfig({ others: () => bundleWith().filter((file) => 'process' in file && file.process !== 'delivery') }));
    expect(await linter.lint(rootElement)).toEqual({});
    const { flowElements } = rootElement.rootElements.find((element) => element.$type === 'bpmn:Process')!;
    const byId = (id: string): (typeof flowElements)[number] => flowElements.find((element) => element.id === id)!;
    byId('record-delivery-to-delivered').targetRef = byId('render-papers');
    const keys = Object.keys(await linter.lint(rootElement));
    expect(keys).toContain('platform/sound-can-end');
  });
});
