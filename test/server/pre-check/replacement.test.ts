import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { replacementFactsOf } from '../../../domain/certificate-replacement/application-facts.ts';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { replacementMaterials } from '../../../domain/decisions/replacement-materials.ts';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { checkReplacement } from '../../../regulations/replacement/index.ts';
import { lossOf } from '../../../scripts/demo/replacement-story.ts';
import { inventedIdNumber } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

interface Answer {
  gates: { summary: string; findings: { rule: string; outcome: string; article: number; message: string }[] };
  materials: { required: { code: string }[]; findings: { rule: string; code: string }[] | null };
  papers: { kind: string; annex: string | null }[];
  limits: { id: string; startedOn: string | null; date: string | null; provisional: boolean }[];
  certificate: { name: string | null; years: number | null; isValidityKnown: boolean } | null;
}

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const ask = (body: unknown) => t.ask({ method: 'POST', url: '/api/pre-check/certificate-replacement', payload: body as object });
const answerTo = async (facts: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<Answer> => {
  const answer = await ask({ facts: { applicationDate: '2026-03-10', category: 'C1a', ...facts }, ...more });
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return answer.json<Answer>();
};
const outcomeOf = ({ gates }: Answer, rule: string): string | undefined => gates.findings.find((finding) => finding.rule === rule)?.outcome;

describe('the pre-check of 换证补证', () => {
  it('says of a loss what the case will be told, by the same rules and the same table', async () => {
    const application = lossOf(inventedIdNumber());
    const { competentCounty, ...facts } = replacementFactsOf(application, { competentCounty: true });
    const answer = await answerTo({ reason: 'lost', competentCounty, noticePublishedOn: facts.noticePublishedOn, noticeNamesNumber: facts.noticeNamesNumber });
    expect(answer.gates.findings).toEqual(checkReplacement({ ...facts, competentCounty }, { calendar: createStatutoryCalendar() }));
    expect(answer.materials.required.map(({ code }) => code)).toEqual(replacementMaterials(shippedTables, facts).map(({ code }) => code));
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['R113 too early', { reason: 'lost', noticePublishedOn: '2026-03-05' }, 'R113', 'failed'],
    ['R114 without the number', { reason: 'lost', noticeNamesNumber: false }, 'R114', 'failed'],
    ['R116 no original', { reason: 'lost', newspaperOriginals: 0 }, 'R116', 'needs-decision'],
    ['R117 the old one missing', { reason: 'expired', oldCertificateHandedIn: false }, 'R117', 'needs-decision'],
    ['a long-term one does not expire', { reason: 'expired', longTerm: true }, 'L17', 'failed'],
  ])('%s', async (_, facts, rule, outcome) => expect(outcomeOf(await answerTo(facts), rule)).toBe(outcome));

  it('tells from when a loss may be applied for, and each level’s last day where its start is known', async () => {
    const { limits } = await answerTo({ reason: 'lost', noticePublishedOn: '2026-03-02' }, { starts: { papersCompleteOn: '2026-03-11', cityReceivedOn: '2026-03-18', completedOn: '2026-04-24' } });
    expect(limits.map(({ id, date }) => [id, date])).toEqual([
      ['L23', '2026-05-26'], ['L18', '2026-03-10'], ['L19a', '2026-04-09'], ['L19b', '2026-04-16'], ['L19c', null], ['L19d', null], ['L19e', null],
    ]);
  });

  it('finds what lacks among the papers that were looked at', async () => {
    const { materials } = await answerTo({ reason: 'lost' }, { materials: [{ code: 'H1', status: 'present' }, { code: 'H2', status: 'present' }, { code: 'H3', status: 'missing' }, { code: 'H4', status: 'not-in-form', defects: ['lacks-content'] }] });
    expect(materials.findings?.map(({ code, rule }) => [code, rule])).toEqual([['H3', 'R047'], ['H4', 'R114']]);
  });

  it.each<[string, Record<string, unknown>, Answer['certificate'], string[]]>([
    ['R112 a new certificate by age', { reason: 'damaged', age: 30 }, { name: '中华人民共和国残疾军人证', years: 20, isValidityKnown: true } as Answer['certificate'], ['replacement-supplement-notice', 'replacement-refusal-notice', 'replacement-form', 'certificate']],
    ['R120 abroad: none', { reason: 'abroad', newCertificateNeeded: false }, null, ['replacement-supplement-notice', 'replacement-refusal-notice']],
  ])('%s', async (_, facts, certificate, papers) => {
    const answer = await answerTo(facts);
    if (certificate) expect(answer.certificate).toMatchObject(certificate);
    else expect(answer.certificate).toBeNull();
    expect(answer.papers.map(({ kind }) => kind)).toEqual(papers);
  });

  it('takes no name and no number, and no reason of its own', async () => {
    for (const facts of [{ applicationDate: '2026-03-10', category: 'C1a', reason: 'lost', name: '演示甲' }, { applicationDate: '2026-03-10', category: 'C1a', reason: 'stolen' }, { category: 'C1a', reason: 'lost' }]) {
      expect((await ask({ facts })).statusCode).toBe(400);
    }
  });

  it('lists the papers by an address', async () => {
    const answer = await t.ask({ method: 'GET', url: '/api/required-materials/certificate-replacement?reason=abroad&newCertificateNeeded=true' });
    expect(answer.json<{ materials: { code: string }[] }>().materials.map(({ code }) => code).sort()).toEqual(['H1', 'H2', 'H3', 'H5', 'H6', 'H7']);
  });
});
