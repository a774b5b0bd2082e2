import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from './support/browser.ts';
import { signIn } from './support/browser.ts';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';

let t: TestApp;
let analyst: Browser;
beforeAll(async () => {
  t = await testApp();
  analyst = await signIn(t, 'analyst');
});
afterAll(() => t.close());

it('offices come as a tree', async () => {
  expect((await analyst.get('/api/organisations')).json()).toEqual([
    { code: '440000', name: '演示省退役军人事务厅', level: 'province', parentCode: null },
    { code: '449900', name: '示范市退役军人事务局', level: 'city', parentCode: '440000' },
    { code: '449901', name: '演示县退役军人事务局', level: 'county', parentCode: '449900' },
    { code: '449902', name: '样例县退役军人事务局', level: 'county', parentCode: '449900' },
  ]);
});

it('a form is what the registry names', async () => {
  const form = await analyst.get('/api/forms/disability-rating/county-review');
  expect(form.json()).toMatchObject({ id: 'disability-rating/county-review', title: expect.any(String), schema: { properties: expect.any(Object) }, uiSchema: expect.any(Object) });
  expect((await analyst.get('/api/forms/disability-rating/nothing')).statusCode).toBe(404);
  expect((await analyst.get('/api/forms/..%2f..%2fpackage/x')).statusCode).toBe(400);
  expect((await analyst.get('/api/forms/__proto__/toString')).statusCode).toBe(400);
});

it('a diagram comes with its definition in the newest release', async () => {
  const diagrams = (await analyst.get('/api/diagrams')).json<{ process: string; name: string; definitionId: string | null }[]>();
  expect(diagrams).toContainEqual({ process: 'disability-rating', name: '残疾等级评定', definitionId: null });
  const diagram = await analyst.get('/api/diagrams/disability-rating');
  expect(diagram.json<{ xml: string }>().xml).toContain('<bpmn:process id="disability-rating"');
  expect((await analyst.get('/api/diagrams/nothing')).statusCode).toBe(404);
  expect((await analyst.get('/api/diagrams/..%2fregistry.ts')).statusCode).toBe(400);
});
