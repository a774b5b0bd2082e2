import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { similarity } from '../../../domain/persons/duplicates/similarity.ts';
import { upsertPerson } from '../../../domain/persons/upsert-person.ts';
import { maskName } from '../../../domain/rendering/mask-name.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { inventedIdNumber, makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let county: Browser;
beforeAll(async () => {
  t = await testApp();
  county = await signIn(t, 'county1');
});
afterAll(() => t.close());

const NAMES: [string, string][] = [['㐂测试', '㐂某某'], ['测䶮', '测某'], ['𠮷测试', '𠮷某某'], ['测𠮷', '测某'], ['欧阳𠮷䶮', '欧阳某某'], ['𬎆𫖯', '𬎆某']];

describe.each(NAMES)('%s', (name, masked) => {
  it('is masked by characters, not by halves of them', () => expect(maskName(name)).toBe(masked));

  it('is stored, found by a part and shown as it was typed', async () => {
    const stored = await t.db.transaction((trx) => upsertPerson(trx, { name: ` ${name} `, idNumber: inventedIdNumber(), registeredCounty: '449901' }));
    expect(await t.db('persons').where({ id: stored.id }).first('name')).toEqual({ name });
    const made = await makeCase(t.db, t.deps.config.dataDir, '449901', name);
    const rare = [...name].find((character) => /[㐂䶮𠮷𬎆𫖯]/u.test(character)) as string;
    const found = (await county.get(`/api/cases?query=${encodeURIComponent(rare)}`)).json<{ cases: { id: string; personName: string }[] }>().cases;
    expect(found.find((entry) => entry.id === made.id)).toMatchObject({ personName: name });
    expect((await county.get('/api/tasks?scope=office&query=' + encodeURIComponent(rare))).body).toContain(made.taskId);
  });

  it('survives a merger and its undo', async () => {
    const [a, b] = [await makeCase(t.db, t.deps.config.dataDir, '449901', '测试甲'), await makeCase(t.db, t.deps.config.dataDir, '449901', name)];
    const personOf = async (id: string): Promise<string> => ((await t.db('cases').where({ id }).first('person_id')) as { person_id: string }).person_id;
    const [keptId, mergedId] = [await personOf(a.id), await personOf(b.id)];
    const merged = await county.send('POST', '/api/persons/mergers', { requestId: randomUUID(), keptId, mergedId, fields: { name: 'merged' }, reason: '姓名用字更正' });
    expect(await t.db('persons').where({ id: keptId }).first('name')).toEqual({ name });
    expect((await county.send('POST', `/api/persons/mergers/${merged.json<{ id: string }>().id}/undo`, { reason: '恢复' })).statusCode).toBe(200);
    expect(await t.db('persons').whereIn('id', [keptId, mergedId]).pluck('name')).toEqual(expect.arrayContaining(['测试甲', name]));
  });
});

it('names sort by their reading, rare ones too, and no two of them are one', async () => {
  const names = NAMES.map(([name]) => name);
  const { rows } = (await t.db.raw('select n as name from unnest(?::text[]) n order by n', [names])) as { rows: { name: string }[] };
  expect(rows.map((row) => row.name).sort()).toEqual([...names].sort());
  expect(rows.map((row) => row.name).indexOf('欧阳𠮷䶮')).toBeLessThan(rows.length);
  const { rows: counted } = (await t.db.raw(`select count(distinct n)::int as n from unnest(array['𠮷','吉','㐂','喜','䶮','龑']) n`)) as { rows: { n: number }[] };
  expect(counted).toEqual([{ n: 6 }]);
});

it.each([['𠮷测试', '吉测试'], ['测试㐂', '测试喜']])('%s and %s are similar, not the same', (first, second) => {
  const at = (name: string, idNumber: string) => ({ name, idNumber, birthDate: '1980-01-01', phone: null });
  expect(similarity(at(first, inventedIdNumber()), at(second, inventedIdNumber()))).toEqual(['similar-name-and-birth']);
});
