import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chineseTexts, translations } from '../../../modeler/translate/index.ts';

const packages = join(import.meta.dirname, '../../../node_modules');
const scripts = (folder: string): string[] => readdirSync(join(packages, folder), { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.js')).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const script = (file: string): string => readFileSync(join(packages, file), 'utf8');

/** Of the panel without the part for Zeebe, an engine that we do not use, and without the tooltips, which we do not load. */
function panelForOurEngine(): string {
  const whole = script('bpmn-js-properties-panel/dist/index.esm.js');
  const [zeebe, afterZeebe, end] = ['var index$2 = {', 'var index$1 = {', '\nvar index = {'].map((mark) => whole.indexOf(mark)) as [number, number, number];
  return whole.slice(0, zeebe) + whole.slice(afterZeebe, end);
}

const sources: Record<string, () => string[]> = {
  'bpmn-js': () => scripts('bpmn-js/lib'),
  'diagram-js': () => scripts('diagram-js/lib'),
  'properties panel': () => [panelForOurEngine(), script('@bpmn-io/properties-panel/dist/index.esm.js')],
  'element templates': () => [script('bpmn-js-element-templates/dist/index.esm.js')],
  'create and append': () => [script('bpmn-js-create-append-anything/dist/index.es.js')],
  minimap: () => [script('diagram-js-minimap/dist/index.esm.js')],
};

const CALL = /\b_?translate\w*\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
const CHOICE = /\btranslate\([^()'"]*\?\s*'([^']*)'\s*:\s*'([^']*)'/g;
/** The options of menus, whose labels are asked for by way of a variable. */
const OPTION = /\b(?:label|name)\s*:\s*'((?:[^'\\]|\\.)*)'/g;
const unescape = (text: string): string => text.replace(/\\(['"])/g, '$1');
/** What is written between others, a place alone, or a name that is the same in Chinese. */
const NO_WORDS = /^[\s.,()+{}<>|:]*$/;
const SAME = new Set(['BPMN', 'CMMN', 'ID', 'UTC', 'DMN', '{label} {message}', ' + shift + ', ' + x + ', '{eventType}: {type}']);

function keysIn(name: string, texts: readonly string[]): string[] {
  const keys = texts.flatMap((text) => [...text.matchAll(CALL)].map((match) => match[1] ?? match[2] ?? '').concat([...text.matchAll(CHOICE)].flatMap(([, one, other]) => [one ?? '', other ?? ''])));
  const menus = texts.filter((text) => /ReplaceOptions|CREATE_OPTIONS|START_EVENT|TASK\s*=/.test(text)).flatMap((text) => (/create and append|bpmn-js/.test(name) ? [...text.matchAll(OPTION)].map((match) => match[1] ?? '').filter((label) => /^[A-Z]/.test(label)) : []));
  return [...new Set([...keys, ...menus].map(unescape))].filter((key) => !NO_WORDS.test(key));
}

describe('every text that the editor asks for has one in Chinese', () => {
  it.each(Object.keys(sources))('of %s', (name) => {
    const keys = keysIn(name, (sources[name] as () => string[])());
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !(key in translations))).toEqual([]);
    expect(keys.filter((key) => !SAME.has(key) && !/[\u4e00-\u9fff]/.test(chineseTexts(key)))).toEqual([]);
  });
});

it('fills the places of a text', () => expect(chineseTexts('{label} must not be empty.', { label: '名称' })).toBe('名称不能为空。'));
it('leaves what it does not know', () => expect(chineseTexts('no such text {x}', { x: '1' })).toBe('no such text 1'));
