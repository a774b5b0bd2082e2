import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { shippedTables } from '../../domain/decisions/shipped-tables.ts';
import { requiredMaterials } from '../../domain/decisions/required-materials.ts';
import { applicationTypes, categories, type ApplicationType, type Category } from '../../regulations/eligibility/index.ts';
import { circumstances, defects } from '../../regulations/materials/index.ts';
import { findArticle } from '../../regulations/articles/index.ts';
import { readIdNumber } from '../../regulations/persons/id-number.ts';
import { formIds, isFormId, listForms, loadForm, type FormSchema } from '../../forms/index.ts';
import { createFormValidator, pruneAnswers } from '../../forms/validate.ts';
import { changed, sampleOf, samplesOf, variantOf } from './samples.ts';

const validator = createFormValidator();
const rows = listForms().map((form) => [form.id, form] as const);
const samples = (id: string) => samplesOf(...(id.split('/') as [string, string]));

describe('the list of forms', () => {
  it('names every file and no other', () => {
    const root = new URL('../../forms/', import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.json') && !f.includes('documents'));
    expect(files.map((f) => f.replace(/\.json$/, '')).sort()).toEqual([...formIds].sort());
  });

  it('throws on an unknown form', () => {
    expect(() => loadForm('disability-rating', '../../package')).toThrow(RangeError);
    expect([isFormId('archive/file-archive'), isFormId('archive/other')]).toEqual([true, false]);
  });
});

describe.each(rows)('%s', (id, form) => {
  it('carries its own id, a Chinese title, existing articles and a short help', () => {
    expect(form.id).toBe(id);
    expect(form.title).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(form.help.length).toBeLessThan(120);
    for (const article of form.articles) expect(findArticle(Number(article)).number).toBe(Number(article));
    expect(form.schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
  });

  it('is closed and bounded throughout, with a title for every question', () => {
    for (const { path, schema, parent } of walk(form.schema)) {
      const at = `${path} of ${id}`;
      if (schema.type === 'object') expect([at, schema['additionalProperties'] === false || Array.isArray(schema.propertyNames?.enum)]).toEqual([at, true]);
      if (schema.type === 'array') expect([at, typeof schema['maxItems']]).toEqual([at, 'number']);
      if (schema.type === 'string') expect([at, isBounded(schema)]).toEqual([at, true]);
      if (parent === 'properties') expect([at, schema.title]).toEqual([at, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    }
  });

  it('asks for the legal date of the act at most once: as a required date of its own, or beside the form', () => {
    expect(walk(form.schema).some(({ path }) => path.endsWith('happenedOn'))).toBe(false);
    if (!form.legalDate) return;
    expect(form.schema.properties?.[form.legalDate]?.['format']).toBe('date');
    expect(form.schema.required).toContain(form.legalDate);
  });

  it('has branches of the one shape that answers can be pruned by', () => {
    for (const { if: condition, then } of form.schema.allOf ?? []) {
      expect(Object.keys(condition).sort()).toEqual(['properties', 'required']);
      expect(condition.required).toEqual(Object.keys(condition.properties));
      for (const name of Object.keys(condition.properties)) expect([name, alwaysAsked(form.schema, name) || askedUnder(form.schema, condition.properties, name)]).toEqual([name, true]);
      for (const name of Object.keys(then.properties)) expect(form.schema.propertyNames?.enum).toContain(name);
    }
  });

  it('orders and decorates only questions that it asks', () => {
    const asked = form.schema.propertyNames?.enum ?? Object.keys(form.schema.properties ?? {});
    const { 'ui:order': order, ...decorated } = form.uiSchema;
    if (order) expect([...(order as string[])].sort()).toEqual([...asked].sort());
    for (const name of Object.keys(decorated)) expect(asked).toContain(name);
  });

  it('accepts its valid samples and prunes nothing in them', () => {
    for (const [name, data] of Object.entries({ valid: samples(id).valid, ...samples(id).variants })) {
      expect([name, validator.validate(form, data)]).toEqual([name, []]);
      expect(pruneAnswers(form, data)).toEqual(data);
    }
  });

  it.each(samples(id).invalid.map((row) => [row.why, row] as const))('refuses: %s', (_, { change, path, keyword }) => {
    const errors = validator.validate(form, changed(samples(id).valid, change));
    expect(errors).toContainEqual({ path, keyword, message: expect.stringMatching(/[\u4e00-\u9fff]/) });
    expect(new Set(errors.map((e) => e.path))).toEqual(new Set([path]));
  });

  it('refuses nothing, null and a list', () => {
    for (const data of [{}, null, []]) expect(validator.validate(form, data).length).toBeGreaterThan(0);
  });
});

describe('answers of branches that were left', () => {
  const review = loadForm('disability-rating', 'county-review');

  it('are dropped when the outcome changes', () => {
    const refused = variantOf('disability-rating', 'county-review', 'refused', { outcome: 'qualified', nature: 'war' });
    expect(pruneAnswers(review, refused)).toEqual({ outcome: 'qualified', householdInProvince: true, competentCounty: true, nature: 'war', findings: refused['findings'], recusalDeclared: true });
  });

  it('are dropped when there is no unit any more', () => {
    const form = loadForm('disability-rating', 'application');
    const pruned = pruneAnswers(form, sampleOf('disability-rating', 'application', { hasUnit: false }));
    expect(pruned).not.toHaveProperty('unit');
    expect(validator.validate(form, pruned)).toEqual([]);
  });

  it('stay when their names are unknown, to be refused', () => {
    const pruned = pruneAnswers(review, sampleOf('disability-rating', 'county-review', { extra: 1 }));
    expect(pruned).toHaveProperty('extra', 1);
    expect(validator.validate(review, pruned)).toEqual([{ path: '', keyword: 'propertyNames', message: '不应有的内容：extra' }]);
  });

  it('leaves the given answers as they are', () => {
    const data = sampleOf('delivery', 'record-delivery', { mailNumber: 'XA00000000044' });
    pruneAnswers(loadForm('delivery', 'record-delivery'), data);
    expect(data).toHaveProperty('mailNumber');
  });
});

describe('messages', () => {
  const review = loadForm('disability-rating', 'county-review');
  it.each<[Record<string, unknown>, string]>([
    [{ nature: null }, '请填写拟认定的致残性质'],
    [{ nature: 'x' }, '请选择一项'],
    [{ recusalDeclared: false }, '须核对后勾选'],
    [{ findings: '短' }, '至少5个字'],
  ])('%j: %s', (change, message) => {
    expect(validator.validate(review, sampleOf('disability-rating', 'county-review', change)).map((e) => e.message)).toEqual([message]);
  });
});

/** A branch may depend on a question that every answer is asked, or on one of a branch whose whole condition it repeats. */
const alwaysAsked = (schema: FormSchema, name: string): boolean => Object.hasOwn(schema.properties ?? {}, name);
const askedUnder = (schema: FormSchema, condition: Readonly<Record<string, { const: unknown }>>, name: string): boolean =>
  (schema.allOf ?? []).some(({ if: other, then }) => Object.hasOwn(then.properties, name) && Object.entries(other.properties).every(([key, { const: value }]) => condition[key]?.const === value));

describe('forms and regulations', () => {
  const application = loadForm('disability-rating', 'application');
  const options = (schema: FormSchema | undefined) => (schema?.['oneOf'] as { const: string }[]).map((o) => o.const);

  it('offer the same categories and circumstances', () => {
    const questions = (type: string, name: string) => (application.schema.allOf ?? []).filter(({ if: { properties }, then }) => properties['applicationType']?.const === type && Object.hasOwn(then.properties, name)).map(({ then }) => then.properties[name]);
    expect(options(questions('initial', 'category')[0])).toEqual(['C2', 'C3', 'C4', 'C5', 'C6', 'X47']);
    expect(options(questions('retrospective', 'category')[0])).toEqual(['C1a', 'X45', 'X46a', 'X46b', 'X46c']);
    expect(options(questions('adjustment', 'category')[0])).toEqual(Object.keys(categories));
    for (const type of ['initial', 'retrospective']) expect(options(questions(type, 'injuryCause')[0]?.items)).toEqual(Object.keys(circumstances));
  });

  it('check materials by codes that the form accepts', () => {
    const facts = { hasUnit: true, circumstances: Object.keys(circumstances) as (keyof typeof circumstances)[] };
    for (const type of Object.keys(applicationTypes) as ApplicationType[]) {
      for (const category of Object.keys(categories) as Category[]) {
        const codes = requiredMaterials(shippedTables, type, { ...facts, category }).map(({ code }) => code);
        expect(validator.validate(loadForm('disability-rating', 'check-materials'), { items: codes.map((code) => ({ code, status: 'present' })), outcome: 'complete' })).toEqual([]);
        expect(validator.validate(loadForm('disability-rating', 'record-supplement'), sampleOf('disability-rating', 'record-supplement', { items: codes.map((code) => ({ code })) }))).toEqual([]);
      }
    }
  });

  it('name the defects of a paper alike', () => {
    const { items } = loadForm('disability-rating', 'check-materials').schema.properties?.['items'] as { items: FormSchema };
    const listed = items.properties?.['defects']?.items?.['oneOf'] as { const: string; title: string }[];
    expect(Object.fromEntries(listed.map((entry) => [entry.const, entry.title]))).toEqual(defects);
  });

  it('use an invented person with a valid number', () => {
    const { idNumber } = sampleOf('disability-rating', 'application')['person'] as { idNumber: string };
    expect(readIdNumber(idNumber)).toMatchObject({ ok: true, value: { idNumber, sex: 'male' } });
  });
});

interface Place { path: string; schema: FormSchema; parent: string }

/** Every schema inside a form's schema, branches included. */
function walk(schema: FormSchema, path = '', parent = 'root'): Place[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).map(([name, s]) => [s, `${path}/${name}`, 'properties'] as const),
    ...(schema.allOf ?? []).flatMap((b) => Object.entries(b.then.properties).map(([name, s]) => [s, `${path}/${name}`, 'properties'] as const)),
    ...(schema.items ? [[schema.items, `${path}/*`, 'items'] as const] : []),
  ];
  return [{ path, schema, parent }, ...inside.flatMap(([s, p, kind]) => walk(s, p, kind))];
}

function isBounded(schema: FormSchema): boolean {
  return schema['oneOf'] !== undefined || schema['format'] === 'date' || (typeof schema['maxLength'] === 'number' && typeof schema['minLength'] === 'number');
}
