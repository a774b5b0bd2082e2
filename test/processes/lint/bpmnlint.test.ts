import { describe, expect, it } from '@jest/globals';
import { bpmnlintName, describeFinding, elementOn, runOn } from '../../../processes/lint/index.ts';
import { runBpmnlint } from './support/bpmnlint-process.ts';
import { led, swapped, turned, without } from './support/named-edits.ts';
import { lintWith, shipped } from './support/shipped.ts';

const edits = [
  led('disability-rating', 'county-review-gateway-to-city-pre-review', 'issue-acceptance-notice'),
  turned('disability-rating', 'county-refusal-gateway-to-issue-outcome-notice', 'county-refusal-gateway-to-city-forward-negative'),
  swapped('disability-rating', 'issue-acceptance-notice', 'deliver-acceptance-notice'),
  without('disability-rating', 'start-acceptance-clock'),
  without('public-notice', 'notice-period-over'),
  without('medical-appraisal', 'confirm-panel'),
];
const untouched = Object.entries(shipped).map(([process, xml]) => ({ process, xml }));
const loop = { process: 'delivery', xml: shipped['delivery']!, later: { flow: 'record-delivery-to-delivered', target: 'render-papers' } };
// Opening bpmnlint takes longer than all of these lints.
const [ofUntouched, ofEdits, [ofLoop]] = await runBpmnlint([...untouched, ...edits, loop]).then((all) => [all.slice(0, untouched.length), all.slice(untouched.length, -1), all.slice(-1)] as const);

describe('bpmnlint', () => {
  it.each(untouched.map(({ process }, index) => [process, index] as const))('reports nothing about the shipped %s', (_, index) => {
    expect(ofUntouched[index]).toEqual([[]]);
  });

  it.each(edits.map((edited, index) => [edited.name, edited, index] as const))('reports the findings of the server at their elements: %s', (_, edited, index) => {
    const here = lintWith({ [edited.process]: edited.xml }).filter((finding) => elementOn(finding, edited.process) !== null);
    const expected = here.map((finding) => [`platform/${bpmnlintName(finding.rule)}`, elementOn(finding, edited.process), describeFinding(finding), finding.article, runOn(finding, edited.process)]);
    const found = ofEdits[index]![0]!;
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((entry) => [entry.rule, entry.id, entry.message, entry.article, entry.run]).toSorted()).toEqual(expected.toSorted());
  });

  it('shows what goes wrong inside of a called diagram at the call', () => {
    expect(ofEdits[2]![0]!.map((entry) => [entry.rule, entry.id])).toContainEqual(['platform/lawful-precedence', 'deliver-acceptance-notice']);
  });

  it('looks anew at every lint, also when the same document has changed meanwhile', () => {
    expect(ofLoop![0]).toEqual([]);
    expect(ofLoop![1]!.map((entry) => entry.rule)).toContain('platform/sound-can-end');
  });
});
