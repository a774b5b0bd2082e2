import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { reserialise } from '../../../domain/models/reserialise.ts';
import { procedureRegistry } from '../../../processes/registry.ts';
import { stripTemplateMarks } from '../../../modeler/editor/strip-template-marks.ts';
import { lintWith } from '../../processes/lint/support/shipped.ts';
import { elementTree, sorted } from './element-tree.ts';

const rich = new URL('./rich-models/', import.meta.url);
const valid = new URL('../../processes/guard-fixtures/valid/', import.meta.url);
const files: [string, string][] = [
  ...procedureRegistry.processes.map(({ file }): [string, string] => [file, readFileSync(new URL(`../../../processes/${file}`, import.meta.url), 'utf8')]),
  ...readdirSync(rich).map((file): [string, string] => [file, readFileSync(new URL(file, rich), 'utf8')]),
  ...readdirSync(valid).filter((file) => file.endsWith('.bpmn')).map((file): [string, string] => [file, readFileSync(new URL(file, valid), 'utf8')]),
];

describe('a diagram that is read and written anew', () => {
  it.each(files)('%s contains all that it contained', async (_, xml) => {
    expect(sorted(elementTree(await reserialise(xml)))).toEqual(sorted(elementTree(xml)));
  });

  it.each(files)('%s is the same text when it is written once more', async (_, xml) => {
    const once = await reserialise(xml);
    expect(await reserialise(once)).toBe(once);
  });
});

it('the shipped diagrams, written anew, are still free of findings', async () => {
  const written = await Promise.all(procedureRegistry.processes.map(async ({ key, file }) => [key, await reserialise(readFileSync(new URL(`../../../processes/${file}`, import.meta.url), 'utf8'))] as const));
  expect(lintWith(Object.fromEntries(written))).toEqual([]);
});

it('which template a step was made from is not kept in the file', () => {
  expect(stripTemplateMarks('<bpmn:userTask id="a" camunda:modelerTemplate="form.x" camunda:modelerTemplateVersion="1" name="b" />')).toBe('<bpmn:userTask id="a" name="b" />');
});
