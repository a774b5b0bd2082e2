import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn } from '../support/browser.ts';
import type { Browser } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

interface Law {
  source: { source: string; articles: number } | null;
  articles: { number: number; official: string | null; gap: string | null }[];
}

let t: TestApp;
let administrator: Browser;
let analyst: Browser;
beforeAll(async () => {
  t = await testApp();
  administrator = await signIn(t, 'administrator');
  analyst = await signIn(t, 'analyst');
});
afterAll(() => t.close());

const text = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, i) => `第${from + i}条 演示条文${from + i}`).join('\n');
const law = async (): Promise<Law> => (await analyst.get('/api/law')).json<Law>();

describe('the law beside what carries it out', () => {
  it('is read by the analyst, first without an official text', async () => {
    const { source, articles } = await law();
    expect([source, articles.length, articles.every(({ official }) => official === null)]).toEqual([null, 49, true]);
  });

  it('is a file for spreadsheets', async () => {
    const answer = await analyst.get('/api/law.csv');
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.body.split('\r\n')).toHaveLength(51);
  });
});

describe('an official text', () => {
  it('is shown in parts before it is kept, and changes nothing by that', async () => {
    const answer = await administrator.send('POST', '/api/admin/law/texts/preview', { source: '演示来源', text: text(1, 3) });
    expect(answer.json()).toEqual({ articles: [1, 2, 3].map((number) => ({ number, begins: `演示条文${number}` })) });
    expect((await law()).source).toBeNull();
  });

  it('that does not fall into articles is refused in words', async () => {
    const answer = await administrator.send('POST', '/api/admin/law/texts', { source: '演示来源', text: text(2, 3) });
    expect([answer.statusCode, answer.json<{ title: string }>().title]).toEqual([422, '第1处应为第1条，文件中是第2条。请核对是否缺条、重复或者断行。']);
  });

  it('stands beside the summaries once it is kept, the newest of several; each import is in the audit trail', async () => {
    await administrator.send('POST', '/api/admin/law/texts', { source: '演示来源一', text: text(1, 2) });
    t.clock.passMinutes(1);
    expect((await administrator.send('POST', '/api/admin/law/texts', { source: '演示来源二', text: text(1, 49) })).statusCode).toBe(201);
    const { source, articles } = await law();
    expect(source).toMatchObject({ source: '演示来源二', articles: 49 });
    expect(articles[16]).toMatchObject({ number: 17, official: '演示条文17' });
    expect(await t.db('audit').where({ action: 'law-text-imported' }).orderBy('seq').select('detail')).toEqual([{ detail: expect.objectContaining({ articles: 2 }) }, { detail: expect.objectContaining({ articles: 49 }) }]);
  });

  it('stays as it is: the application may not change or delete one', async () => {
    await expect(t.db('law_texts').update({ source: 'x' })).rejects.toThrow(/permission denied/);
    await expect(t.db('law_texts').delete()).rejects.toThrow(/permission denied/);
  });
});
