import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkEditedForm } from '../../forms/check-edited-form.ts';
import { kitModule } from '../../forms/compile-kit.ts';
import { formIds, listForms, loadFormById } from '../../forms/index.ts';
import type { FormDefinition } from '../../forms/index.ts';

const ID = 'disability-rating/county-review';
const shipped = loadFormById(ID);
type Loose = { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any
const edited = (change: (form: Loose) => void): FormDefinition => {
  const form = structuredClone(shipped) as unknown as Loose;
  change(form);
  return form as unknown as FormDefinition;
};
const faults = (change: (form: Loose) => void): string => checkEditedForm(JSON.stringify(edited(change), null, 2), shipped).map(({ message }) => message).join('；');
const withExtra = (question: unknown, name = 'extraVisit', ui?: unknown) => (form: Loose): void => {
  form['schema'].properties[name] = question;
  form['schema'].propertyNames.enum.push(name);
  form['uiSchema']['ui:order']?.push(name);
  if (ui !== undefined) form['uiSchema'][name] = ui;
};

describe('an edited form', () => {
  it.each(listForms().map(({ id }) => [id]))('%s as it is shipped is taken, and compiles for the browser', (id) => {
    expect(checkEditedForm(readFileSync(new URL(`../../forms/${id}.json`, import.meta.url), 'utf8'), loadFormById(id))).toEqual([]);
    expect(kitModule(loadFormById(id))).toMatch(/^export default \(require\) =>/);
  });

  it.each<[string, (form: Loose) => void]>([
    ['another title of the form', (form) => { form['title'] = '县级审查意见'; }],
    ['another help', (form) => { form['help'] = '请核对户籍后填写。'; }],
    ['another title of a question', (form) => { form['schema'].properties.findings.title = '审查经过'; }],
    ['another hint', (form) => { form['schema'].properties.findings.description = '写明核对了哪些材料'; }],
    ['other words of a choice', (form) => { form['schema'].properties.outcome.oneOf[0].title = '符合，上报市级'; }],
    ['another order of choices', (form) => { form['schema'].properties.outcome.oneOf.reverse(); }],
    ['another order of questions', (form) => { form['uiSchema']['ui:order']?.reverse(); }],
    ['a text', withExtra({ type: 'string', title: '走访情况', maxLength: 500 }, 'extraVisit', { 'ui:widget': 'textarea', 'ui:options': { rows: 3 } })],
    ['a date', withExtra({ type: 'string', format: 'date', title: '走访日期' })],
    ['a choice', withExtra({ type: 'string', title: '走访方式', oneOf: [{ const: 'home', title: '上门' }, { const: 'phone', title: '电话' }] })],
    ['yes or no', withExtra({ type: 'boolean', title: '已走访', oneOf: [{ const: true, title: '是' }, { const: false, title: '否' }] })],
    ['a whole number', withExtra({ type: 'integer', title: '走访次数', minimum: 0, maximum: 20 })],
  ])('may have %s', (_what, change) => {
    expect(faults(change)).toBe('');
    expect(() => kitModule(edited(change))).not.toThrow();
  });

  it.each<[string, (form: Loose) => void, RegExp]>([
    ['a question that is missing', (form) => { delete form['schema'].properties.findings; }, /审查情况.*不能删去/],
    ['a question under another name', (form) => { form['schema'].properties.finding = form['schema'].properties.findings; delete form['schema'].properties.findings; }, /不能删去/],
    ['a question that need not be answered any more', (form) => { form['schema'].required.pop(); }, /required.*不能改动/],
    ['a weaker limit', (form) => { form['schema'].properties.findings.minLength = 0; }, /minLength.*不能改动/],
    ['an outcome less', (form) => { form['schema'].properties.outcome.oneOf.pop(); }, /不能增减/],
    ['an outcome more', (form) => { form['schema'].properties.outcome.oneOf.push({ const: 'approved', title: '直接批准' }); }, /不能增减/],
    ['a statement that may be denied', (form) => { form['schema'].properties.recusalDeclared.enum = [true, false]; }, /enum.*不能改动/],
    ['another condition of a branch', (form) => { form['schema'].allOf[0].if.properties.outcome.const = 'refused'; }, /分支的条件不能改动/],
    ['a branch less', (form) => { form['schema'].allOf.pop(); }, /不能增减/],
    ['an open schema', (form) => { delete form['schema'].propertyNames; }, /propertyNames/],
    ['other articles', (form) => { form['articles'] = []; }, /articles/],
    ['another id', (form) => { form['id'] = 'disability-rating/city-review'; }, /“id”/],
    ['a reference to elsewhere', (form) => { form['schema'].properties.findings.$ref = 'https://example.invalid/x.json'; }, /\$ref/],
    ['a default', (form) => { form['schema'].properties.outcome.default = 'qualified'; }, /default/],
    ['a hidden question', (form) => { form['uiSchema'].findings = { 'ui:widget': 'hidden' }; }, /显示方式/],
    ['markup switched on', (form) => { form['uiSchema']['ui:globalOptions'] = { enableMarkdownInDescription: true }; }, /显示方式/],
    ['an added question of a name of its own', withExtra({ type: 'string', title: '等级', maxLength: 9 }, 'grade'), /extra/],
    ['an added question with a pattern', withExtra({ type: 'string', title: '走访', maxLength: 9, pattern: '(a+)+$' }), /不是可以增加的问题/],
    ['an added question without a limit', withExtra({ type: 'string', title: '走访' }), /不是可以增加的问题/],
    ['an added question that must be answered', (form) => { withExtra({ type: 'string', title: '走访', maxLength: 9 })(form); form['schema'].required.push('extraVisit'); }, /required/],
    ['an added number whose least is above its most', withExtra({ type: 'integer', title: '次数', minimum: 20, maximum: 0 }), /不是可以增加的问题/],
    ['an added text that must be longer than it may be', withExtra({ type: 'string', title: '走访', minLength: 10, maxLength: 9 }), /不是可以增加的问题/],
    ['yes and no as words', withExtra({ type: 'boolean', title: '已走访', oneOf: [{ const: 'true', title: '是' }, { const: 'false', title: '否' }] }), /不是可以增加的问题/],
    ['an added group', withExtra({ type: 'object', title: '走访', properties: {} }), /不是可以增加的问题/],
    ['a widget of nobody', withExtra({ type: 'string', title: '走访', maxLength: 9 }, 'extraVisit', { 'ui:widget': 'password' }), /显示方式/],
  ])('may not have %s', (_what, change, words) => expect(faults(change)).toMatch(words));

  it('is told the line of what is wrong', () => {
    const source = JSON.stringify(shipped, null, 2);
    expect(checkEditedForm(source.replace('"minLength": 5', '"minLength": 1'), shipped)).toEqual([{ line: source.split('\n').findIndex((line) => line.includes('"findings":')) + 1, message: expect.stringContaining('minLength') }]);
    expect(checkEditedForm(source.replace('"help":', '"help"'), shipped)[0]).toMatchObject({ line: expect.any(Number), message: expect.stringContaining('JSON') });
  });

  it('covers every form', () => expect(formIds.length).toBeGreaterThan(60));
});
