import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { checkModel } from '../../processes/lint/guard/check-model.ts';
import { durationHours, wholeDays } from '../../processes/lint/guard/durations.ts';

const allowList = buildAllowList();
const minimal = readFileSync(new URL('./guard-fixtures/valid/minimal.bpmn', import.meta.url), 'utf8');
const codesOf = (xml: string | Uint8Array): string[] => checkModel(xml, allowList).map((finding) => finding.code);

describe('limits', () => {
  it('takes a file of exactly the allowed bytes and refuses one more', () => {
    const filled = minimal + ' '.repeat(allowList.limits.bytes - Buffer.byteLength(minimal));
    expect(codesOf(filled)).toEqual([]);
    expect(codesOf(`${filled} `)).toEqual(['document-too-large']);
  });

  it('counts bytes, not characters', () => {
    const comment = `<!--${'残'.repeat(allowList.limits.bytes / 3)}-->`;
    expect(codesOf(minimal.replace('<bpmn:process', `${comment}<bpmn:process`))).toEqual(['document-too-large']);
  });

  it('takes exactly the allowed number of elements and refuses one more', () => {
    const present = minimal.match(/<bpmn:/g)?.length ?? 0;
    const withGateways = (count: number): string =>
      minimal.replace('</bpmn:process>', `${Array.from({ length: count }, (_, index) => `<bpmn:parallelGateway id="g${index}"/>`).join('')}</bpmn:process>`);
    expect(codesOf(withGateways(allowList.limits.elements - present))).toEqual([]);
    expect(codesOf(withGateways(allowList.limits.elements - present + 1))).toEqual(['too-many-elements']);
  });
});

describe('reading', () => {
  it('takes a byte-order mark of UTF-8', () => {
    expect(codesOf(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(minimal)]))).toEqual([]);
  });

  it.each(['', ' ', 'kein XML', '<a', '\0'])('answers %j with a finding instead of an error', (xml) => {
    expect(codesOf(xml)).toHaveLength(1);
  });

  it.each(['constructor', '__proto__', 'toString'])('does not take a property of objects for a rule: %s', (name) => {
    expect(codesOf(minimal.replaceAll('bpmn:endEvent', `bpmn:${name}`))).toContain('element-not-allowed');
    expect(codesOf(minimal.replace('<bpmn:endEvent', `<bpmn:endEvent ${name}="1"`))).toContain('attribute-not-allowed');
  });

  it('gives every reason, with the place of each', () => {
    const broken = minimal.replace('delivery/record-delivery', 'nobody').replace('<bpmn:endEvent id="end"', '<bpmn:endEvent id="end" default="x"');
    expect(checkModel(broken, allowList)).toEqual([
      { code: 'form-not-registered', element: 'bpmn:userTask', elementId: 'step', attribute: 'camunda:formKey', message: '表单“nobody”没有登记。' },
      { code: 'attribute-not-allowed', element: 'bpmn:endEvent', elementId: 'end', attribute: 'default', message: 'bpmn:endEvent 不允许有属性 default。' },
    ]);
  });
});

describe('durations', () => {
  it.each([
    ['PT1H', 1], ['PT60M', 1], ['P1D', 24], ['P1W', 168], ['P1DT12H', 36], ['PT59M59S', 59 / 60 + 59 / 3600], ['P3Y', 3 * 365 * 24],
    ['', null], ['P', null], ['PT', null], ['P1DT', null], ['R/PT1H', null], ['R3/P1D', null], ['PT1.5H', null], ['-P1D', null], ['P1H', null],
    ['2026-01-01/P1D', null], ['PT1H ', null], ['P1D\n', null], ['P9999999D', null],
  ])('%j is %p hours', (text, hours) => {
    const result = durationHours(text);
    if (hours === null) expect(result).toBeNull();
    else expect(result).toBeCloseTo(hours, 9);
  });

  it.each([['P180D', 180], ['P0D', 0], ['180', null], ['P6M', null], ['P180DT0H', null], ['', null]])('%j is %p whole days', (text, days) => {
    expect(wholeDays(text)).toBe(days);
  });
});
