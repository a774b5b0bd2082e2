import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTable } from '../../processes/decisions/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import { expectSameAnswers } from './compare-table.ts';
import { openEngine } from './setup.ts';
import type { EngineUnderTest } from './setup.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngine();
  const deployed = await engine.server.deploy('decision-tables', Object.fromEntries(procedureRegistry.decisions.map(({ file }) => [basename(file), xmlOf(file)])));
  expect([deployed.status, deployed.body.message]).toEqual([200, undefined]);
});
afterAll(() => engine.close());

const xmlOf = (file: string): string => readFileSync(new URL(`../../processes/${file}`, import.meta.url), 'utf8');

describe.each(procedureRegistry.decisions.map(({ key, file }) => [key, file] as const))('%s', (key, file) => {
  const table = readTable(xmlOf(file));

  it('is the table that the registry names', () => expect([table.key, table.rules.length > 0]).toEqual([key, true]));

  it('every rule is hit, and every cell decides in the engine as it does here', () => expectSameAnswers(engine, table), 120_000);
});
