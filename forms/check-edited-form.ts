import type { FormBranch, FormDefinition, FormSchema } from './form-definition.ts';

/** What an edited form may not hold; line null: of the whole. */
export interface FormFinding {
  line: number | null;
  message: string;
}

/** Questions that analysts add are named so that nothing of the platform can mistake them for its own. */
const EXTRA = /^extra[A-Z][A-Za-z0-9]{0,30}$/;
const CHINESE = /[\u4e00-\u9fff]/;
const MEMBERS = ['id', 'title', 'legalDate', 'articles', 'help', 'schema', 'uiSchema'] as const;
/** May be worded anew; everything else of a shipped question stays as it is. */
const WORDS = new Set(['title', 'description']);
const WIDGETS = new Set(['textarea', 'radio', 'select']);
const MOST_EXTRA = 30;

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted) : isRecord(value) ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value);
const sameSet = (one: readonly unknown[], other: readonly unknown[]): boolean => same(one.map((value) => JSON.stringify(value)).sort(), other.map((value) => JSON.stringify(value)).sort());

/**
 * Judges the text of an edited form against the form as it is shipped: what the platform reads stays, under its name and no weaker; words, help and order may change;
 * optional questions of tried constructs may be added, named `extra…`.
 * @returns findings in Chinese; empty when it may be proposed
 */
export function checkEditedForm(source: string, shipped: FormDefinition): FormFinding[] {
  let form: unknown;
  try {
    form = JSON.parse(source);
  } catch (error) {
    return [{ line: lineOf(source, error), message: '不是有效的 JSON：这里的括号、引号或者逗号有误' }];
  }
  const findings: FormFinding[] = [];
  const refuse = (message: string, name?: string): void => void findings.push({ line: name === undefined ? null : lineOfName(source, name), message });
  if (!isRecord(form) || !isRecord(form['schema']) || !isRecord(form['uiSchema'])) return [{ line: null, message: '表单须有 schema 和 uiSchema 两部分' }];
  for (const name of Object.keys(form)) if (!(MEMBERS as readonly string[]).includes(name)) refuse(`不认识的部分“${name}”`, name);
  for (const name of ['id', 'legalDate', 'articles'] as const) if (!same(form[name], shipped[name])) refuse(`“${name}”不能改动`, name);
  if (!isText(form['title'], 40)) refuse('表单的标题须是不超过40字的中文', 'title');
  if (!isText(form['help'], 200)) refuse('表单的说明须是不超过200字的中文', 'help');
  const schema = form['schema'] as FormSchema;
  const extras = Object.keys(schema.properties ?? {}).filter((name) => !Object.hasOwn(shipped.schema.properties ?? {}, name));
  compare(schema, shipped.schema, '表单', refuse, extras);
  if (extras.length > MOST_EXTRA) refuse(`增加的问题不能超过 ${MOST_EXTRA} 个`);
  for (const name of extras) checkExtra(name, (schema.properties as Record<string, unknown>)[name], refuse);
  checkUi(form['uiSchema'], shipped, extras, refuse);
  return findings;
}

type Refuse = (message: string, name?: string) => void;

/** A part of the schema against the shipped one. @param extras names that may be asked besides, at the top only */
function compare(edited: unknown, shipped: FormSchema, name: string, refuse: Refuse, extras: readonly string[] = []): void {
  if (!isRecord(edited)) return refuse(`“${name}”不能删去`, name);
  const word = shipped.title ?? name;
  for (const keyword of new Set([...Object.keys(edited), ...Object.keys(shipped)])) {
    const [now, before] = [edited[keyword], shipped[keyword]];
    if (WORDS.has(keyword)) {
      if (now !== undefined ? !isText(now, 200) : keyword === 'title' && before !== undefined) refuse(`“${word}”的${keyword === 'title' ? '标题' : '提示'}须是不超过200字的中文`, name);
    } else if (keyword === 'properties') compareQuestions(now, (before ?? {}) as Record<string, FormSchema>, word, refuse, extras);
    else if (keyword === 'propertyNames') {
      const names = (isRecord(now) && Array.isArray(now['enum']) ? now['enum'] : []) as unknown[];
      if (!sameSet(names, [...(shipped.propertyNames?.enum ?? []), ...extras])) refuse('propertyNames 须列出原有的全部问题和增加的问题，不多不少', 'propertyNames');
    } else if (keyword === 'items') compare(now, before as FormSchema, name, refuse);
    else if (keyword === 'oneOf') compareChoices(now, before, word, name, refuse);
    else if (keyword === 'allOf') compareBranches(now, (before ?? []) as readonly FormBranch[], word, refuse);
    else if (keyword === 'required' ? !(Array.isArray(now) && Array.isArray(before) && sameSet(now, before)) : !same(now, before)) refuse(`“${word}”的 ${keyword} 由平台使用，不能改动`, name);
  }
}

function compareQuestions(edited: unknown, shipped: Readonly<Record<string, FormSchema>>, word: string, refuse: Refuse, extras: readonly string[]): void {
  const now = isRecord(edited) ? edited : {};
  for (const [name, question] of Object.entries(shipped)) {
    if (Object.hasOwn(now, name)) compare(now[name], question, name, refuse);
    else refuse(`“${question.title ?? name}”（${name}）由平台使用，不能删去或者改名`);
  }
  for (const name of Object.keys(now)) if (!Object.hasOwn(shipped, name) && !extras.includes(name)) refuse(`“${word}”之内不能增加问题 ${name}；增加的问题放在表单最上一层`, name);
}

function compareChoices(edited: unknown, shipped: unknown, word: string, name: string, refuse: Refuse): void {
  const valuesOf = (list: unknown): unknown[] | null => (Array.isArray(list) && list.every((choice) => isRecord(choice) && same(Object.keys(choice).sort(), ['const', 'title']) && isText(choice['title'], 100)) ? list.map((choice) => (choice as Json)['const']) : null);
  const now = valuesOf(edited);
  if (!now || !sameSet(now, valuesOf(shipped) ?? [])) refuse(`“${word}”的选项由平台使用，只能改文字和次序，不能增减`, name);
}

function compareBranches(edited: unknown, shipped: readonly FormBranch[], word: string, refuse: Refuse): void {
  if (!Array.isArray(edited) || edited.length !== shipped.length) return refuse(`“${word}”的分支（allOf）不能增减`, 'allOf');
  shipped.forEach((branch, index) => {
    const now = edited[index] as unknown;
    if (!isRecord(now) || !same(Object.keys(now).sort(), ['if', 'then']) || !same(now['if'], branch.if) || !isRecord(now['then']) || !same(Object.keys(now['then']).sort(), Object.keys(branch.then).sort())) return refuse(`“${word}”的第 ${index + 1} 个分支的条件不能改动`, 'allOf');
    compare(now['then'], branch.then as unknown as FormSchema, word, refuse);
  });
}

/** The constructs in which an added question may be asked. */
function checkExtra(name: string, question: unknown, refuse: Refuse): void {
  if (!EXTRA.test(name)) return refuse(`增加的问题须以 extra 起名（如 extraRemark），“${name}”不能用`, name);
  if (!isRecord(question) || !isText(question['title'], 60)) return refuse(`${name} 须有不超过60字的中文标题`, name);
  if (question['description'] !== undefined && !isText(question['description'], 200)) refuse(`${name} 的提示须是不超过200字的中文`, name);
  const { title: _, description: __, ...rest } = question;
  const keys = Object.keys(rest).sort().join();
  const choices = rest['oneOf'];
  const isChoice = Array.isArray(choices) && choices.length >= 2 && choices.length <= 20 && choices.every((choice) => isRecord(choice) && same(Object.keys(choice).sort(), ['const', 'title']) && isText(choice['title'], 60));
  const constants = isChoice ? choices.map((choice) => (choice as Json)['const']) : [];
  const fits =
    (rest['type'] === 'string' && /^maxLength,(minLength,)?type$/.test(keys) && isWhole(rest['maxLength'], 1, 4000) && (rest['minLength'] === undefined || isWhole(rest['minLength'], 0, Number(rest['maxLength'])))) ||
    (rest['type'] === 'string' && keys === 'format,type' && rest['format'] === 'date') ||
    (rest['type'] === 'string' && keys === 'oneOf,type' && isChoice && constants.every((value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value)) && new Set(constants).size === constants.length) ||
    (rest['type'] === 'boolean' && keys === 'oneOf,type' && isChoice && sameSet(constants, [true, false])) ||
    (rest['type'] === 'integer' && keys === 'maximum,minimum,type' && isWhole(rest['maximum'], -1_000_000, 1_000_000) && isWhole(rest['minimum'], -1_000_000, Number(rest['maximum'])));
  if (!fits) refuse(`${name} 不是可以增加的问题：只能是文字（maxLength）、日期（format: date）、选项（oneOf）、是否（boolean，oneOf）或者整数（minimum、maximum）`, name);
}

function checkUi(edited: Json, shipped: FormDefinition, extras: readonly string[], refuse: Refuse): void {
  const { 'ui:order': order, ...decorated } = edited;
  const { 'ui:order': shippedOrder, ...shippedDecorated } = shipped.uiSchema;
  if (shippedOrder !== undefined || order !== undefined) {
    const asked = [...(shipped.schema.propertyNames?.enum ?? Object.keys(shipped.schema.properties ?? {})), ...extras];
    if (!Array.isArray(order) || !sameSet(order, asked)) refuse('ui:order 须列出全部问题，不多不少', 'ui:order');
  }
  for (const name of new Set([...Object.keys(decorated), ...Object.keys(shippedDecorated)])) {
    if (extras.includes(name)) checkExtraUi(name, decorated[name], refuse);
    else if (!same(withoutWords(decorated[name]), withoutWords(shippedDecorated[name]))) refuse(`“${name}”的显示方式（uiSchema）不能改动，占位文字和次序除外`, name);
  }
}

/** How a question is shown, without what may be worded or ordered anew. */
function withoutWords(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'ui:placeholder').map(([key, inner]) => [key, key === 'ui:order' && Array.isArray(inner) ? [...inner].map(String).sort() : withoutWords(inner)]));
}

function checkExtraUi(name: string, ui: unknown, refuse: Refuse): void {
  const fits = isRecord(ui) && Object.entries(ui).every(([key, value]) => (key === 'ui:widget' && WIDGETS.has(String(value))) || (key === 'ui:placeholder' && isText(value, 60)) || (key === 'ui:options' && isRecord(value) && same(Object.keys(value), ['rows']) && isWhole(value['rows'], 1, 20)));
  if (!fits) refuse(`${name} 的显示方式只能是 textarea、radio、select，以及行数和占位文字`, name);
}

const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most && CHINESE.test(value);
const isWhole = (value: unknown, least: number, most: number): boolean => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

function lineOf(source: string, error: unknown): number | null {
  const message = error instanceof Error ? error.message : '';
  const [, line, position] = /line (\d+)|position (\d+)/.exec(message) ?? [];
  if (line) return Number(line);
  return position ? source.slice(0, Number(position)).split('\n').length : source.split('\n').length;
}

/** Where a name is first written. */
function lineOfName(source: string, name: string): number | null {
  const at = source.indexOf(`"${name}":`);
  return at < 0 ? null : source.slice(0, at).split('\n').length;
}
