import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { transferMaterials } from '../../../domain/decisions/transfer-materials.ts';
import { transferTypeKeys } from '../../../regulations/relation-transfer/index.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const ways = transferTypeKeys.flatMap((type) => [false, true].map((certificateLost) => ({ type, certificateLost })));

describe('the pre-check of 抚恤关系转移', () => {
  it.each(ways)('$type, certificate lost: $certificateLost: takes every paper that it asks for', async (facts) => {
    const codes = transferMaterials(shippedTables, facts).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    const answer = await t.ask({ method: 'POST', url: '/api/pre-check/relation-transfer', payload: { facts: { ...facts, applicationDate: '2026-03-10' }, materials: codes.map((code) => ({ code, status: 'missing' })) } });
    expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
    const { materials } = answer.json<{ materials: { required: { code: string }[]; findings: { code: string }[] } }>();
    expect(materials.required.map(({ code }) => code)).toEqual(codes);
    expect(codes).toEqual(expect.arrayContaining(materials.findings.map(({ code }) => code)));
  });

  it.each(ways)('$type, certificate lost: $certificateLost: lists the same papers by an address', async (facts) => {
    const answer = await t.ask({ method: 'GET', url: `/api/required-materials/relation-transfer?type=${facts.type}&certificateLost=${facts.certificateLost}` });
    expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
    expect(answer.json<{ materials: { code: string }[] }>().materials.map(({ code }) => code)).toEqual(transferMaterials(shippedTables, facts).map(({ code }) => code));
  });

  it('takes no code of another procedure', async () => {
    const answer = await t.ask({ method: 'POST', url: '/api/pre-check/relation-transfer', payload: { facts: { type: transferTypeKeys[0], applicationDate: '2026-03-10' }, materials: [{ code: 'H1', status: 'present' }] } });
    expect(answer.statusCode).toBe(400);
  });
});
