import { describe, expect, it } from '@jest/globals';
import { lintBundle, lintWithExceptions } from '../../../processes/lint/index.ts';
import type { SignedException } from '../../../processes/lint/index.ts';
import { changed, led } from './support/named-edits.ts';
import { bundleWith, fromServer } from './support/shipped.ts';

const broken = led('disability-rating', 'county-review-gateway-to-city-pre-review', 'issue-acceptance-notice');
const diagrams = bundleWith({ 'disability-rating': broken.xml });
const signed: SignedException = {
  constraintId: 'city-agrees-before-issue-acceptance-notice', element: 'issue-acceptance-notice', process: 'disability-rating', reason: '市级书面同意由县级代为登记，试点至年底', signedBy: '测试甲', signedOn: '2026-03-02',
};
const before = lintBundle({ ...fromServer, diagrams });
const about = (findings: readonly { constraintId?: string }[]): boolean => findings.some((finding) => finding.constraintId === signed.constraintId);

describe('a signed exception', () => {
  it('lets pass what it names and nothing else', () => {
    const sorted = lintWithExceptions({ ...fromServer, diagrams, exceptions: [signed] });
    expect(about(before)).toBe(true);
    expect(about(sorted.findings)).toBe(false);
    expect(sorted.findings).toEqual(before.filter((finding) => finding.constraintId !== signed.constraintId));
    expect(sorted.excepted.map(({ exception, finding }) => [exception.signedBy, finding.article])).toEqual([['测试甲', 15]]);
    expect(sorted.unused).toEqual([]);
  });

  it.each<[string, Partial<SignedException>]>([
    ['without a reason', { reason: ' ' }],
    ['without a name', { signedBy: '' }],
    ['of no real day', { signedOn: '2026-02-30' }],
    ['about another step', { element: 'deliver-acceptance-notice' }],
    ['about another constraint', { constraintId: 'city-agrees-before-fill-approval-form' }],
    ['about another diagram', { process: 'delivery' }],
  ])('%s excepts nothing', (_, change) => {
    const exception = { ...signed, ...change };
    const sorted = lintWithExceptions({ ...fromServer, diagrams, exceptions: [exception] });
    expect(about(sorted.findings)).toBe(true);
  });

  it('cannot make safe or sound what is not', () => {
    const unsafe = changed('disability-rating', 'county-review', 'camunda:asyncAfter="true"', '');
    const exception = { ...signed, constraintId: 'attribute-missing', element: 'county-review' };
    const sorted = lintWithExceptions({ diagrams: bundleWith({ 'disability-rating': unsafe.xml }), exceptions: [exception] });
    expect(sorted.findings).toMatchObject([{ layer: 'safe', constraintId: 'attribute-missing', element: 'county-review' }]);
    expect(sorted.unused).toEqual([exception]);
  });
});
