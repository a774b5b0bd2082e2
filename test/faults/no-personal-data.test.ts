import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import { openDatabase } from '../flows/support/database.ts';
import { givenCase, signInAll, takeSteps } from '../flows/support/story.ts';
import { getStack } from '../support/stack.ts';

const NAME = '金丝雀氏演示';
const DIAGNOSIS = '金丝雀骨折描述';
const stack = getStack();
let db: Knex;
let canaries: string[];

beforeAll(async () => {
  db = openDatabase();
  const clients = await signInAll();
  const unit = { name: '金丝雀演示单位', letterNumber: '演公函〔2026〕9号', opinion: '同意。', atFault: false, address: '演示路', contactName: '演示乙', contactTitle: '专员', contactPhone: '000-10000002' };
  const person = { name: NAME, ethnicity: '汉族', phone: '000-77777777', address: '金丝雀路1号', householdAddress: '金丝雀路1号' };
  const { inventIdNumber } = await import('../../scripts/demo/invent-id-number.ts');
  const idNumber = inventIdNumber();
  const { id } = await givenCase(clients, { unit, person: { ...person, idNumber }, injuryStory: `${DIAGNOSIS}（虚构）` });
  canaries = [NAME, DIAGNOSIS, idNumber, '000-77777777', '金丝雀'];
  const story = fromAcceptance.map((step) => ({ ...step, data: JSON.parse(JSON.stringify(step.data).replaceAll('演示甲', NAME).replaceAll('左膝关节活动功能部分丧失。', DIAGNOSIS)) as Record<string, unknown> }));
  await takeSteps(clients, id, story);
}, 180_000);
afterAll(() => db.destroy());

test('the canaries are where they belong: in the application’s tables', async () => {
  expect(await db('persons').where({ name: NAME }).select('id')).toHaveLength(1);
});

test('no table of the engine and no event of its outbox holds a name, a personal number or a diagnosis', async () => {
  const columns: { table_schema: string; table_name: string; column_name: string; data_type: string }[] = await db('information_schema.columns')
    .whereIn('table_schema', ['engine', 'bridge'])
    .whereIn('data_type', ['character varying', 'text', 'bytea', 'jsonb', 'character'])
    .select('table_schema', 'table_name', 'column_name', 'data_type');
  expect(columns.length).toBeGreaterThan(200);
  const found: string[] = [];
  for (const column of columns) {
    const text = column.data_type === 'bytea' ? "convert_from(substring(?? from 1 for 1000000), 'LATIN1')" : '??::text';
    for (const canary of canaries) {
      const sought = column.data_type === 'bytea' ? Buffer.from(canary, 'utf8').toString('latin1') : canary;
      const row: { n: string } | undefined = await db.withSchema(column.table_schema).table(column.table_name).whereRaw(`strpos(${text}, ?) > 0`, [column.column_name, sought]).count('* as n').first() as { n: string } | undefined;
      if (Number(row?.n) > 0) found.push(`${column.table_schema}.${column.table_name}.${column.column_name}: ${canary}`);
    }
  }
  expect(found).toEqual([]);
}, 120_000);

test('no line of a log holds one', async () => {
  const folder = dirname(stack.logFile('server'));
  const files = (await readdir(folder)).filter((file) => file.includes('.log'));
  expect(files.length).toBeGreaterThanOrEqual(4);
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const canary of canaries) if (text.includes(canary)) found.push(`${file}: ${canary}`);
  }
  expect(found).toEqual([]);
});
