import { describe, expect, it } from '@jest/globals';
import { documentKinds } from '../../domain/rendering/document-catalog.ts';
import { InvalidDocumentData, validateDocumentData } from '../../domain/rendering/validate-document-data.ts';
import { longSamples, samples } from '../../domain/rendering/samples/sample-data.ts';

const notice = samples['public-notice-form'];
const problemsOf = (data: unknown) => {
  try {
    validateDocumentData('public-notice-form', data);
    return [];
  } catch (error) {
    if (error instanceof InvalidDocumentData) return error.problems;
    throw error;
  }
};

describe('validateDocumentData', () => {
  it.each([...documentKinds])('takes the samples of %s', (kind) => {
    expect(validateDocumentData(kind, samples[kind])).toBe(samples[kind]);
    expect(validateDocumentData(kind, longSamples[kind])).toBe(longSamples[kind]);
  });
  it.each<[string, unknown, string]>([
    ['a person', { ...notice, person: samples.certificate.person }, '/person additionalProperties'],
    ['an id number', { ...notice, idNumber: '44159919850307123X' }, '/idNumber additionalProperties'],
    ['a phone in the contact of the person', { ...notice, personPhone: '1' }, '/personPhone additionalProperties'],
    ['a text that is withheld', { ...notice, disabilitySituation: { withheld: true, text: '左手' } }, '/disabilitySituation anyOf'],
    ['fewer than seven working days', { ...notice, workingDays: 6 }, '/workingDays minimum'],
    ['a grade that does not exist', { ...notice, proposedGrade: 11 }, '/proposedGrade anyOf'],
    ['no name', { ...notice, displayName: undefined }, '/displayName required'],
  ])('the public notice refuses %s', (_name, data, problem) => {
    expect(problemsOf(JSON.parse(JSON.stringify(data)))).toContain(problem);
  });
  it('says where, never what', () => {
    expect(problemsOf({ ...notice, injuredOn: '秘密' }).join()).not.toContain('秘密');
  });
  it('bounds every text', () => {
    expect(() => validateDocumentData('acceptance-notice', { ...samples['acceptance-notice'], remark: '长'.repeat(4001) })).toThrow(InvalidDocumentData);
  });
});
