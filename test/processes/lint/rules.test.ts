import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { rules } from '../../../processes/lint/index.ts';
import { asked, changed, led, renamed, swapped, turned, without, withPaper } from './support/named-edits.ts';
import type { Edited } from './support/named-edits.ts';
import { insertStep, moveToLane, removeStep, replaced, stepText, withoutFlow } from './support/edit-diagram.ts';
import { lintWith, shipped } from './support/shipped.ts';

const [rating, appraisal, notice] = ['disability-rating', 'medical-appraisal', 'public-notice'] as const;
const edited = (process: string, name: string, xml: string): Edited => ({ process, name, xml });

const task = (id: string, form: string): string => `<bpmn:userTask id="${id}" name="新环节" camunda:formKey="${form}" camunda:candidateGroups="\${countyGroup}" camunda:asyncAfter="true" />`;
const withTask = (name: string, xml: string): Edited => edited(rating, name, insertStep(shipped[rating]!, 'start-filing-clock-to-archive', 'new-step', xml));
const withoutTimer = (process: string, timer: string, end: string): Edited => edited(process, `without ${timer}`, withoutFlow(replaced(replaced(shipped[process]!, stepText(shipped[process]!, timer), ''), stepText(shipped[process]!, end), ''), `${timer}-to-${end}`));
const shortNotice = (literal: string): Edited =>
  changed(notice, 'notice-period-over', '<bpmn:timeDate xsi:type="bpmn:tFormalExpression">${publicNoticePeriodDueAt}</bpmn:timeDate>', `<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${literal}</bpmn:timeDuration>`);
const inLane = (step: string, lane: string): Edited => edited(rating, `${step} in ${lane}`, moveToLane(shipped[rating]!, step, lane));

/** For each rule: diagrams that it refuses, each with the element and a part of the sentence, and changed diagrams that it lets pass. */
const cases: Readonly<Record<string, { refused: readonly (readonly [Edited, element: string, words: string])[]; kept: readonly Edited[] }>> = {
  'safe/model-guard': {
    refused: [
      [changed(rating, 'county-review', 'camunda:asyncAfter="true"', ''), 'county-review', '缺少属性'],
      [changed(rating, 'county-review', ' camunda:asyncAfter', ' camunda:assignee="${countyGroup}" camunda:asyncAfter'), 'county-review', '不允许'],
      [edited(rating, 'no XML', '<a'), rating, '不是合格的 XML'],
    ],
    kept: [renamed(rating, 'county-review')],
  },
  'sound/registered-steps': {
    refused: [
      [withTask('a task that nobody knows', task('new-step', 'archive/file-archive')), 'new-step', '没有登记'],
      [changed(rating, 'city-review', 'disability-rating/city-review', 'disability-rating/county-review'), 'city-review', '表单应是'],
      [changed(rating, 'start-pension', 'disability-rating.start-pension', 'disability-rating.pay-twice'), 'start-pension', '没有程序处理'],
      [changed(rating, 'fill-approval-form', 'name="deadline" value="acceptance-notice"', 'name="deadline" value="soon"'), 'fill-approval-form', '不是登记的法定期限'],
      [changed(rating, 'check-materials', 'value="accept-application"', 'value="accept-everything"'), 'check-materials', '没有登记'],
    ],
    kept: [withPaper(rating, 'start-filing-clock-to-archive')],
  },
  'sound/called-diagrams': {
    refused: [
      [changed(rating, 'deliver-outcome-notice', 'calledElement="delivery"', 'calledElement="post"'), 'deliver-outcome-notice', '不在这一套流程图里'],
      [changed(rating, 'deliver-outcome-notice', 'calledElement="delivery"', 'calledElement="supervision"'), 'deliver-outcome-notice', '不是供调用的流程'],
      [changed(rating, 'deliver-outcome-notice', '<camunda:in sourceExpression="outcome-notice" target="deliverySubject" />', ''), 'deliver-outcome-notice', '没有指明'],
      [changed(rating, 'deliver-outcome-notice', 'sourceExpression="outcome-notice"', 'sourceExpression="flowers"'), 'deliver-outcome-notice', '没有登记'],
    ],
    kept: [renamed(rating, 'deliver-outcome-notice')],
  },
  'sound/acts-as-registered': {
    refused: [
      [changed(rating, 'county-review', '<camunda:property name="act.refused" value="county-refuses" />', ''), 'county-review', 'act.refused'],
      [changed(rating, 'void-certificate', '<camunda:property name="act" value="void-certificate" />', ''), 'void-certificate', '注销伤残证件'],
      [changed(appraisal, 'record-appraisal', 'sign-appraisal-opinion,receive-appraisal-opinion', 'receive-appraisal-opinion,sign-appraisal-opinion'), 'record-appraisal', '平台实际登记的是'],
      [changed(rating, 'case-ended', 'value="annul-case"', 'value="withdraw-application"'), 'case-ended', 'act.annulled'],
    ],
    kept: [changed(rating, 'county-review', 'name="articles" value="', 'name="articles" value="5,')],
  },
  'sound/conditions-known': {
    refused: [
      [asked(rating, "${countyReviewOutcome == 'qualified'}", "${countyReviewOutcome == 'good'}"), 'county-review-gateway', '不会是“good”'],
      [asked(rating, "${countyReviewOutcome == 'qualified'}", "${mood == 'good'}"), 'county-review-gateway', '没有任何环节给它赋值'],
    ],
    kept: [asked(rating, "${countyReviewOutcome == 'qualified'}", "${countyReviewOutcome != 'refused'}")],
  },
  'sound/timers-bounded': {
    refused: [
      [shortNotice('P9Y'), 'notice-period-over', '没有上下限'],
      [changed(rating, 'county-review-remind', '${acceptanceNoticeRemindAt}', '${someDay}'), 'county-review-remind', '不是登记的期限'],
    ],
    kept: [shortNotice('P30D')],
  },
  'sound/instants-known': {
    refused: [
      [without(rating, 'start-acceptance-clock'), 'county-review', '还没有起算'],
      [without(rating, 'start-termination-filing-clock'), 'file-archive', 'filingRemindAt'],
      [led(rating, 'propose-grade-gateway-to-start-city-report-clock-proposed', 'city-review'), 'city-review', 'cityReportRemindAt'],
    ],
    kept: [swapped(rating, 'start-certificate-clock', 'restart-refusal-clock')],
  },
  'sound/ways-out': {
    refused: [
      [edited(rating, 'a way for those who are refused is missing', withoutFlow(shipped[rating]!, 'county-review-gateway-to-county-refusal-gateway')), 'county-review-gateway', '没有与 countyReviewOutcome 等于“refused”相符的路'],
      [led(rating, 'start-acceptance-clock-to-county-review', 'county-review-gateway'), 'county-review-gateway', '还没有环节给变量 countyReviewOutcome 赋值'],
      [changed(rating, 'deliver-certificate', 'sourceExpression="certificate"', 'sourceExpression="flowers"'), 'record-delivery', '没有与 deliverySubject 等于“flowers”相应的法定行为'],
    ],
    kept: [asked(rating, "${materialsOutcome == 'incomplete'}", "${materialsOutcome != 'complete'}")],
  },
  'sound/can-end': {
    refused: [
      [led(rating, 'record-supplement-to-check-materials', 'issue-materials-notice'), 'record-delivery', '不能办结'],
    ],
    kept: [led(rating, 'fill-approval-form-to-prepare-approval-form', 'county-review')],
  },
  'sound/no-dead-step': {
    refused: [
      [led(rating, 'start-certificate-clock-to-restart-refusal-clock', 'province-decision'), 'restart-refusal-clock', '没有一种走法'],
      [asked(rating, "${personClass == 'item-1'}", "${personClass == 'non-1'}"), 'city-forward-negative', '没有一种走法'],
    ],
    kept: [edited(rating, 'a step removed with its flows', removeStep(shipped[rating]!, 'restart-refusal-clock'))],
  },
  'lawful/period-counted': {
    refused: [
      [changed(rating, 'start-county-report-clock', 'name="deadline" value="county-report"', 'name="deadline" value="filing"'), 'propose-grade', '县级报送市级'],
      [without(rating, 'start-certificate-clock'), 'record-delivery', '逐级发给证件'],
    ],
    kept: [withPaper(rating, 'start-acceptance-clock-to-county-review')],
  },
  'lawful/period-watched': {
    refused: [
      [withoutTimer(rating, 'county-review-remind', 'county-review-reminded'), 'county-review', '提醒定时器'],
      [changed(rating, 'city-review-breach', '${cityReportDueAt}', '${countyReportDueAt}'), 'city-review-breach', '应当是“市级报送省级”的期限'],
      [changed(rating, 'propose-grade-breach', 'cancelActivity="false"', 'cancelActivity="true"'), 'propose-grade', '逾期定时器'],
      [changed(rating, 'propose-grade-breached', 'shared.report-breach', 'shared.remind-deadline'), 'propose-grade', '逾期定时器'],
      [changed(rating, 'county-review', 'name="deadline" value="acceptance-notice"', 'name="deadline" value="filing"'), 'county-review', '写的期限是 filing'],
    ],
    kept: [renamed(rating, 'county-review-remind')],
  },
  'lawful/minimum-period': {
    refused: [
      [shortNotice('P3D'), 'verify-feedback', '7个工作日'],
      [shortNotice('P30D'), 'verify-feedback', '7个工作日'],
      [changed(notice, 'notice-period-over', '${publicNoticePeriodDueAt}', '${acceptanceNoticeDueAt}'), 'verify-feedback', '公示不少于7个工作日'],
      [swapped(notice, 'post-notice', 'start-notice-period'), 'verify-feedback', '7个工作日'],
    ],
    kept: [withPaper(notice, 'post-notice-to-start-notice-period')],
  },
  'lawful/level': {
    refused: [
      [changed(rating, 'city-pre-review', '${cityGroup}', '${countyGroup}'), 'city-pre-review', '应由市级办理'],
      [changed(rating, 'start-pension', 'value="start-pension"', 'value="province-approves"'), 'start-pension', '平台自动'],
      [inLane('city-review', 'lane-county'), 'city-review', '画在“县级”的泳道里'],
    ],
    kept: [inLane('record-supplement', 'lane-applicant'), inLane('start-filing-clock', 'lane-province')],
  },
  'lawful/separation': {
    refused: [
      [changed(rating, 'city-pre-review', '${cityGroup}', '${countyGroup}'), 'city-pre-review', '由不同人员办理'],
      [changed(rating, 'county-review', 'value="county-agrees"', 'value="county-agrees,city-agrees"'), 'county-review', '由一人同时办理'],
    ],
    kept: [renamed(rating, 'city-pre-review')],
  },
  'lawful/negative-route': {
    refused: [
      [turned(rating, 'county-refusal-gateway-to-issue-outcome-notice', 'county-refusal-gateway-to-city-forward-negative'), 'issue-outcome-notice', '应当逐级上报省级'],
      [led(rating, 'below-standard-gateway-to-issue-appraised-outcome-notice', 'start-city-report-clock'), 'city-review', '应当出具结果告知书并退还材料'],
      [led(rating, 'city-refusal-gateway-to-start-first-review-clock', 'issue-city-outcome-notice'), 'issue-city-outcome-notice', '应当逐级上报省级'],
      [led(rating, 'city-refusal-gateway-to-issue-city-outcome-notice', 'start-first-review-clock'), 'province-first-review', '应当出具结果告知书并退还材料'],
    ],
    kept: [withPaper(rating, 'county-refusal-gateway-to-city-forward-negative'), withPaper(rating, 'city-refusal-gateway-to-start-first-review-clock')],
  },
  'lawful/acts-by-fact': {
    refused: [
      [turned(rating, 'application-type-gateway-to-issue-certificate-initial', 'application-type-gateway-to-enter-grade-change'), 'issue-certificate', '填写变更栏'],
      [led(rating, 'application-type-gateway-to-issue-certificate-retrospective', 'enter-grade-change'), 'enter-grade-change', '只有调整残疾等级'],
      [turned(rating, 'pension-payer-gateway-to-start-pension', 'pension-payer-gateway-to-leave-pension-to-unit'), 'start-pension', '由所在单位发放'],
      [led(rating, 'pension-payer-gateway-to-start-pension', 'leave-pension-to-unit'), 'leave-pension-to-unit', '未列入行政编制'],
    ],
    kept: [withPaper(rating, 'application-type-gateway-to-enter-grade-change')],
  },
  'lawful/hand-over': {
    refused: [
      [led(rating, 'propose-grade-gateway-to-start-city-report-clock-proposed', 'start-first-review-clock'), 'province-first-review', '没有登记材料交接'],
      [without(rating, 'city-forward-negative'), 'province-negative-review', '没有登记材料交接'],
      [led(rating, 'confirm-city-refusal-gateway-to-city-pre-review', 'county-review'), 'county-review', '没有登记材料交接'],
    ],
    kept: [withPaper(rating, 'city-forward-negative-to-start-negative-review-clock')],
  },
};

describe.each(Object.entries(cases))('%s', (rule, { refused, kept }) => {
  it.each(refused.map(([diagram, element, words]) => [diagram.name, diagram, element, words] as const))('refuses: %s', (_, { process, xml }, element, words) => {
    const found = lintWith({ [process]: xml }).filter((finding) => finding.rule === rule);
    expect(found.map((finding) => finding.element)).toContain(element);
    expect(found.filter((finding) => finding.element === element).map((finding) => finding.message).join()).toContain(words);
  });

  it.each(kept.map((diagram) => [diagram.name, diagram] as const))('lets pass: %s', (_, { process, xml }) => {
    expect(lintWith({ [process]: xml }).filter((finding) => finding.rule === rule)).toEqual([]);
  });
});

it('every rule is a file, and has its diagrams here or in the table of constraints', () => {
  const files = ['safe', 'sound', 'lawful'].flatMap((layer) => readdirSync(new URL(`../../../processes/lint/rules/${layer}/`, import.meta.url)).map((file) => `${layer}/${file.replace('.ts', '')}`));
  const helpers = ['lawful/order-rule', 'lawful/words'];
  expect(rules.map((rule) => rule.id).sort()).toEqual(files.filter((file) => !helpers.includes(file)).sort());
  const byConstraint = ['lawful/precedence', 'lawful/response', 'lawful/exclusion', 'lawful/closure', 'lawful/period-kept'];
  const byForm = ['lawful/cardinality'];
  expect([...Object.keys(cases), ...byConstraint, ...byForm].sort()).toEqual(rules.map((rule) => rule.id).sort());
});
