import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { attributeOf } from '../../processes/lint/guard/model-node.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import { flowNodesOf } from './drawing.ts';
import { diagrams, must, propertiesOf } from './read-diagram.ts';

const folderOf = (file: string): string => file.split('/')[0]!;
const read = (folder: string): string => readFileSync(new URL(`../../processes/${folder}/README.md`, import.meta.url), 'utf8');
const rows = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('| `'));
const folders = [...new Set(procedureRegistry.processes.map(({ file }) => folderOf(file)))];

it.each(folders)('the table of processes/%s has each step of its diagrams, with acts, articles, form or topic, papers and deadline, and no other', (folder) => {
  const steps = diagrams.filter(({ file }) => folderOf(file) === folder).flatMap(flowNodesOf).filter((node) => /Task$|callActivity|startEvent|intermediateCatch/.test(node.name));
  const open = rows(read(folder));
  for (const node of steps) {
    const properties = propertiesOf(node);
    const acts = Object.entries(properties).filter(([name]) => name === 'act' || name.startsWith('act.')).flatMap(([, value]) => value.split(','));
    const parts = [
      must(node, 'name'), ...acts.map((act) => `\`${act}\``), (properties.articles ?? '').replaceAll(',', ', '), properties.deadline ?? '', (properties.document ?? '').replaceAll(',', ', '),
      attributeOf(node, 'camunda:formKey') ?? attributeOf(node, 'camunda:topic') ?? '',
    ];
    const found = open.findIndex((row) => row.startsWith(`| \`${must(node, 'id')}\` |`) && parts.every((part) => row.includes(part)));
    expect([must(node, 'id'), found >= 0]).toEqual([must(node, 'id'), true]);
    open.splice(found, 1);
  }
  expect(open).toEqual([]);
});
