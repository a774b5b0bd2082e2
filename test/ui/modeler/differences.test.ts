import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { differences } from '../../../modeler/releases/differences.ts';
import { removeStep } from '../../processes/lint/support/edit-diagram.ts';

const notice = readFileSync(new URL('../../../processes/shared/public-notice.bpmn', import.meta.url), 'utf8');
const textsOf = async (after: string): Promise<string[]> => (await differences(notice, after)).map(({ kind, text }) => `${kind}: ${text}`);

describe('two states of a diagram', () => {
  it('that are the same differ in nothing', async () => expect(await textsOf(notice)).toEqual([]));

  it.each([
    ['another name', 'name="张贴公示"', 'name="张贴公示书"', 'changed: 人工办理“张贴公示书”：名称由“张贴公示”改为“张贴公示书”'],
    ['another act', 'value="post-public-notice"', 'value="verify-feedback"', /changed: 人工办理“张贴公示”：法定行为由“.+”改为“.+”/],
    ['another form', 'camunda:formKey="public-notice/post-notice"', 'camunda:formKey="public-notice/verify-feedback"', 'changed: 人工办理“张贴公示”：表单由“张贴公示”改为“核实反馈意见”'],
    ['another time', '${publicNoticePeriodDueAt}', '${filingDueAt}', /定时由“\$\{publicNoticePeriodDueAt\}”改为“\$\{filingDueAt\}”/],
    ['another target', 'sourceRef="notice-period-over" targetRef="verify-feedback"', 'sourceRef="notice-period-over" targetRef="notice-gateway"', /去向由“公示期满 → 核实反馈意见”改为“公示期满 → 公示有效吗”/],
  ])('%s is said in words', async (_, from, to, said) => {
    expect(notice).toContain(from);
    const texts = await textsOf(notice.replace(from, to));
    expect(texts.some((text) => (typeof said === 'string' ? text.startsWith(said) : said.test(text)))).toBe(true);
  });

  it('a new name of a step is one difference, and none of the flows at it', async () => {
    expect(await textsOf(notice.replace('name="张贴公示"', 'name="张贴公示书"'))).toHaveLength(1);
  });

  it('a step that is gone is named with its act', async () => {
    const texts = await textsOf(removeStep(notice, 'post-notice'));
    expect(texts.find((text) => text.startsWith('removed: 删去人工办理'))).toMatch(/“张贴公示”（法定行为：.+）/);
  });
});
