import { describe, expect, it } from '@jest/globals';
import { deliveryActOf, findAct, isLegalAct, legalActs } from '../../../regulations/acts/index.ts';
import { findArticle } from '../../../regulations/articles/index.ts';

describe('legal acts', () => {
  it('have unique ASCII ids, Chinese names and articles that exist', () => {
    expect(new Set(legalActs.map((a) => a.id)).size).toBe(legalActs.length);
    for (const { id, name, articles } of legalActs) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name).toMatch(/^[\u4e00-\u9fff]+$/);
      for (const n of articles) expect(findArticle(n).number).toBe(n);
    }
  });

  it('rest on an article, but for what is office practice', () => {
    const practice = ['issue-non-acceptance-notice', 'withdraw-application', 'propose-annulment', 'annul-case', 'issue-closing-notice', 'suspend-case', 'issue-suspension-notice', 'resume-case', 'issue-resumption-notice', 'county-finds-report-unfounded',
      'issue-replacement-refusal', 'issue-province-replacement-refusal',
      'issue-transfer-supplement-notice', 'issue-transfer-refusal', 'issue-province-transfer-refusal', 'receiving-county-stays-silent', 'retry-transfer', 'give-up-transfer', 'return-file', 'learn-of-end', 'learn-of-return', 'tell-receiver-of-end', 'tell-sender-of-end'];
    expect(legalActs.filter((a) => a.articles.length === 0).map((a) => a.id)).toEqual(practice);
  });

  it('that enter something in the register are done once per case; whatever else the platform does is a paper, the end of a notice or a message', () => {
    expect(legalActs.filter((a) => a.once).map((a) => a.id)).toEqual([
      'issue-certificate', 'enter-grade-change', 'void-certificate', 'start-pension', 'leave-pension-to-unit', 'end-pension',
      'cancel-certificate', 'stop-pension-on-death',
      'enter-abroad-change', 'issue-replacement-certificate',
      'seize-certificate', 'renumber-certificate', 'adjust-database', 'enter-new-household', 'set-transfer-payer', 'close-outbound-relation',
    ]);
    expect(legalActs.filter((a) => a.once && a.kind !== 'system')).toEqual([]);
    const paper = /^issue-.*(notice|letter|report|referral|refusal|transfer-certificate)$/;
    expect(legalActs.filter((a) => a.kind === 'system' && !a.once && !paper.test(a.id)).map((a) => a.id)).toEqual([
      'end-public-notice', 'announce-file', 'answer-sender', 'learn-of-file', 'learn-of-end', 'learn-of-transfer', 'learn-of-return', 'tell-receiver-of-end', 'tell-sender-of-end',
    ]);
  });

  it('throw on an unknown id', () => {
    expect(findAct('city-agrees').level).toBe('city');
    expect(() => findAct('province-agrees')).toThrow(RangeError);
    expect([isLegalAct('apply'), isLegalAct('toString')]).toEqual([true, false]);
  });

  it.each([
    ['materials-notice', 'deliver-materials-notice'], ['outcome-notice', 'deliver-outcome-notice'],
    ['acceptance-notice', 'deliver-acceptance-notice'], ['certificate', 'deliver-certificate'], ['closing-notice', 'deliver-closing-notice'], ['transfer-refusal-notice', 'deliver-transfer-refusal'], ['transferred-certificate', 'deliver-transferred-certificate'], ['cross-transfer-certificate', 'deliver-cross-transfer-certificate'],
  ])('R122 delivering %s is %s (article 31)', (subject, act) => {
    expect(deliveryActOf(subject)).toBe(act);
    expect(findAct(act).articles).toContain(31);
  });

  it('throws on an unknown delivery', () => expect(() => deliveryActOf('toString')).toThrow(RangeError));
});
