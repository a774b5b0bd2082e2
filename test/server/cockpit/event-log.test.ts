import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { signIn } from '../support/browser.ts';
import type { Browser } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { caseWithSteps } from './support/finished-case.ts';

let t: TestApp;
let administrator: Browser;
let caseNo: string;

beforeAll(async () => {
  t = await testApp();
  const made = await caseWithSteps(t.db, t.deps.config.dataDir, '449901', [
    { activity: 'county-review', from: '2025-06-03T10:00:00', to: '2025-06-04T10:00:00' },
    { activity: 'city-pre-review', from: '2025-06-04T10:00:00', to: '2025-06-05T10:00:00', canceled: true },
    { activity: 'fill-approval-form', from: '2025-06-05T10:00:00' },
  ]);
  caseNo = made.caseNo;
  // Names come from diagrams, but a log must bear whatever stands there.
  await t.db('steps').where({ case_id: made.id, activity_id: 'county-review' }).update({ name: '=1+1<&"审查"' });
  administrator = await signIn(t, 'administrator');
});
afterAll(() => t.close());

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

/** Reads well-formed XML strictly, with its name space. */
function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const node: Node = { name: `{${tag.uri}}${tag.local}`, attributes: Object.fromEntries(Object.entries(tag.attributes).map(([key, value]) => [key, value.value])), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0] as Node;
}

const XES = (name: string): string => `{http://www.xes-standard.org/}${name}`;
const all = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === XES(name));
const valuesOf = (node: Node): Record<string, string> => Object.fromEntries(node.children.flatMap((child) => (child.attributes['key'] === undefined ? [] : [[child.attributes['key'], child.attributes['value'] as string]])));
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/;

describe('the event log as XES (IEEE 1849)', () => {
  let log: Node;
  beforeAll(async () => {
    const answer = await administrator.get('/api/admin/event-log.xes?process=disability-rating');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    log = parse(answer.body);
  });

  it('has the parts of a log in the order of the standard', () => {
    expect([log.name, log.attributes['xes.version']]).toEqual([XES('log'), '1849.2016']);
    const order = ['extension', 'global', 'classifier', 'string', 'trace'].map(XES);
    const places = log.children.map((child) => order.indexOf(child.name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('names the extensions of all prefixes that its attributes have', () => {
    const declared = new Map(all(log, 'extension').map((extension) => [extension.attributes['prefix'], extension.attributes['uri']]));
    const used = new Set(all(log, 'trace').flatMap((trace) => [trace, ...all(trace, 'event')]).flatMap((node) => Object.keys(valuesOf(node))).filter((key) => key.includes(':')).map((key) => key.split(':')[0]));
    for (const prefix of used) expect([prefix, declared.get(prefix)]).toEqual([prefix, expect.stringMatching(/^http:\/\/www\.xes-standard\.org\/[a-z]+\.xesext$/)]);
    expect(used.size).toBeGreaterThanOrEqual(3);
  });

  it('keeps what its globals promise of every trace and every event, with kinds that fit', () => {
    const promised = (scope: string): string[] => all(log, 'global').filter((global) => global.attributes['scope'] === scope).flatMap((global) => Object.keys(valuesOf(global)));
    for (const trace of all(log, 'trace')) {
      expect(Object.keys(valuesOf(trace))).toEqual(expect.arrayContaining(promised('trace')));
      for (const event of all(trace, 'event')) {
        expect(Object.keys(valuesOf(event))).toEqual(expect.arrayContaining(promised('event')));
        for (const child of event.children) expect([child.attributes['key'], child.name]).toEqual([child.attributes['key'], XES(DATE.test(child.attributes['value'] ?? '') ? 'date' : 'string')]);
      }
    }
    for (const classifier of all(log, 'classifier')) for (const key of (classifier.attributes['keys'] as string).split(' ')) expect(promised('event')).toContain(key);
  });

  it('tells the course of the case in order', () => {
    const [trace] = all(log, 'trace');
    expect(valuesOf(trace as Node)).toMatchObject({ 'concept:name': caseNo, procedure: 'disability-rating', office: '449901' });
    expect(all(trace as Node, 'event').map(valuesOf).map((event) => [event['key'], event['concept:name'], event['lifecycle:transition'], event['time:timestamp']])).toEqual([
      ['county-review', '=1+1<&"审查"', 'start', '2025-06-03T10:00:00.000+08:00'],
      ['county-review', '=1+1<&"审查"', 'complete', '2025-06-04T10:00:00.000+08:00'],
      ['city-pre-review', 'city-pre-review', 'start', '2025-06-04T10:00:00.000+08:00'],
      ['city-pre-review', 'city-pre-review', 'ate_abort', '2025-06-05T10:00:00.000+08:00'],
      ['fill-approval-form', 'fill-approval-form', 'start', '2025-06-05T10:00:00.000+08:00'],
    ]);
  });

  it('tells the legal acts with both dates, and nothing of persons and officers', async () => {
    const { body } = await administrator.get('/api/admin/event-log.xes?process=disability-rating&source=acts');
    const [event] = all(all(parse(body), 'trace')[0] as Node, 'event').map(valuesOf);
    expect(event).toMatchObject({ 'concept:name': '提出申请', 'time:timestamp': '2025-06-03T00:00:00.000+08:00', recorded: '2025-06-03T10:00:00.000+08:00', 'org:group': '449901' });
    for (const secret of ['测试甲', '县经办甲', '19800101']) expect(body).not.toContain(secret);
  });

  it('is empty, but a log, when nothing fits', async () => {
    expect(all(parse((await administrator.get('/api/admin/event-log.xes?process=disability-rating&from=2031-01-01')).body), 'trace')).toEqual([]);
  });
});

describe('the event log as a table', () => {
  it('has a line for each event, a cell that would be a formula is text', async () => {
    const { body, headers } = await administrator.get('/api/admin/event-log.csv?process=disability-rating');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = body.trim().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`"'=1+1<&""审查"""`);
    expect(lines[1]?.startsWith(`"${caseNo}"`)).toBe(true);
  });

  it('that somebody took it away is audited', async () => {
    expect(await t.db('audit').where({ action: 'event-log-exported' }).pluck('detail')).toContainEqual({ format: 'csv', process: 'disability-rating', source: 'steps', office: null, from: null, to: null });
  });
});
