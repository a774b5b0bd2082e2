import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { documentKinds } from '../../domain/rendering/document-kinds.ts';
import { institutionKinds } from '../../regulations/appraisal/index.ts';
import { applicationTypes, categoryCodes } from '../../regulations/eligibility/index.ts';
import { natures } from '../../regulations/grades/index.ts';
import { circumstanceKeys, defectKeys, hospitalLevels, letterContentKeys } from '../../regulations/materials/index.ts';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';

interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> };
  responses: Record<string, { content?: Record<string, { schema: Record<string, unknown> }> }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
}

let t: TestApp;
let document: Document;
let operations: [string, Operation][];
beforeAll(async () => {
  t = await testApp();
  document = (await t.ask({ url: '/api/openapi.json' })).json<Document>();
  operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]));
});
afterAll(() => t.close());

it('is OpenAPI 3.1 with every address of the API', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.info.title).toBe('退役军人事务流程平台接口');
  expect(operations.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'POST /api/session', 'GET /api/session', 'DELETE /api/session', 'GET /api/organisations', 'POST /api/uploads', 'GET /api/cases', 'GET /api/cases/{id}', 'GET /api/acts/{id}',
      'GET /api/material-files/{id}', 'GET /api/documents/{id}/pdf', 'GET /api/forms/{process}/{task}', 'GET /api/diagrams', 'GET /api/diagrams/{process}',
      'GET /api/admin/overview', 'GET /api/admin/instances', 'GET /api/admin/incidents', 'GET /api/admin/cases/{id}/engine', 'GET /health/live', 'GET /health/ready',
    ]),
  );
});

it('names every route that the server has', () => {
  const listed = new Set(Object.keys(document.paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1')));
  const routes = t.app.printRoutes({ commonPrefix: false, includeHooks: false });
  for (const path of listed) expect((['GET', 'POST', 'PUT', 'DELETE'] as const).some((method) => t.app.hasRoute({ method, url: path }))).toBe(true);
  expect(routes.length).toBeGreaterThan(0);
});

describe('the pre-check', () => {
  it('enumerates every fact, defect, material and answer that is a word', () => {
    const operation = document.paths['/api/pre-check/disability-rating']?.['post'];
    const asked = Object.values(operation?.requestBody?.content ?? {})[0]?.schema ?? {};
    const answered = Object.values(operation?.responses['200']?.content ?? {})[0]?.schema ?? {};
    const at = (schema: unknown, ...path: string[]): { enum?: unknown[] } => path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], schema) as { enum?: unknown[] };
    const fact = (name: string): unknown[] | undefined => at(asked, 'properties', 'facts', 'properties', name).enum;
    expect(at(asked, 'properties', 'type').enum).toEqual(Object.keys(applicationTypes));
    expect(fact('category')).toEqual([...categoryCodes]);
    expect(fact('claimedNature')).toEqual([...natures]);
    expect(fact('injuryKind')).toEqual(Object.keys(institutionKinds));
    for (const name of ['natureDecision', 'lateExceptionBy', 'submittedThrough', 'letterIssuer', 'appliedBy']) expect([name, (fact(name)?.length ?? 0) > 1]).toEqual([name, true]);
    expect(at(asked, 'properties', 'facts', 'properties', 'circumstances', 'items').enum).toEqual(circumstanceKeys);
    const material = ['properties', 'materials', 'items', 'properties'];
    const code = { pattern: '^[NBT][1-9][a-z]?[0-9]?$' };
    expect(at(asked, ...material, 'code')).toMatchObject(code);
    expect(at(asked, ...material, 'status').enum).toEqual(['present', 'missing', 'not-in-form']);
    expect(at(asked, ...material, 'defects', 'items').enum).toEqual(defectKeys);
    expect(at(asked, 'properties', 'letter', 'items').enum).toEqual(letterContentKeys);
    expect(at(asked, 'properties', 'record', 'properties', 'hospital').enum).toEqual(Object.keys(hospitalLevels));
    expect(at(answered, 'properties', 'materials', 'properties', 'required', 'items', 'properties', 'code')).toMatchObject(code);
    expect(at(answered, 'properties', 'papers', 'items', 'properties', 'kind').enum).toEqual([...documentKinds]);
    expect(at(answered, 'properties', 'pension', 'properties', 'payer').enum).toEqual(['county', 'unit']);
    // No string of the question is free but days and the short codes of papers: a name or a number has no place in it.
    for (const [path, schema] of stringsIn(asked)) expect([path, 'enum' in schema || schema['format'] === 'date' || schema['pattern'] === code.pattern]).toEqual([path, true]);
  });
});

/** The string schemas inside a schema, by path. */
function stringsIn(schema: unknown, path = ''): [string, Record<string, unknown>][] {
  if (schema === null || typeof schema !== 'object') return [];
  const own = schema as Record<string, unknown>;
  const inner = Object.entries(own).flatMap(([key, value]) => stringsIn(value, `${path}/${key}`));
  return own['type'] === 'string' ? [[path, own], ...inner] : inner;
}

describe('every route', () => {
  it('says in Chinese what it does', () => {
    for (const [name, operation] of operations) expect([name, operation.summary]).toEqual([name, expect.stringMatching(/[\u4e00-\u9fff]/)]);
  });

  it('describes each of its parameters', () => {
    for (const [name, operation] of operations) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      expect([name, (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name).sort()]).toEqual([name, inPath]);
    }
  });

  it('takes only the fields that it names', () => {
    for (const [name, operation] of operations) {
      for (const { schema } of Object.values(operation.requestBody?.content ?? {})) expect([name, schema['additionalProperties']]).toEqual([name, false]);
    }
  });

  it('describes what it answers, and that it may refuse', () => {
    for (const [name, operation] of operations) {
      const statuses = Object.keys(operation.responses);
      expect([name, statuses.some((status) => /^[23]/.test(status))]).toEqual([name, true]);
      if (name.includes('/api/')) expect([name, statuses]).toEqual([name, expect.arrayContaining(['4XX', '5XX'])]);
    }
  });

  it('has schemas that a validator understands', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const schemas = operations.flatMap(([, operation]) => [operation.requestBody, ...Object.values(operation.responses)].flatMap((part) => Object.values(part?.content ?? {}).map((content) => content.schema)));
    expect(schemas.length).toBeGreaterThan(20);
    for (const schema of schemas) expect(() => ajv.compile(schema)).not.toThrow();
  });
});
