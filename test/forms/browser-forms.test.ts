import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import createPrecompiledValidator from '@rjsf/validator-ajv8/lib/createPrecompiledValidator.js';
import { listForms, loadFormById } from '../../forms/index.ts';
import { localizeErrors, transformErrors } from '../../forms/messages.ts';
import { createFormValidator } from '../../forms/validate.ts';
import { compileValidators, formModule } from '../../scripts/compile-validators.ts';
import type { FormKit } from '../../ui/generated/validators/form-kit.ts';
import { changed, sampleOf, samplesOf, variantOf } from './samples.ts';

/** Inside the project, so that the modules find their packages. */
const folder = fileURLToPath(new URL(`../../ui/generated/test-${process.pid}/`, import.meta.url));
const ids = listForms().map((form) => form.id);
const kits = new Map<string, FormKit>();
const samples = (id: string) => samplesOf(...(id.split('/') as [string, string]));

beforeAll(async () => {
  expect(compileValidators(folder)).toEqual(ids);
  for (const id of ids) kits.set(id, (await import(`${folder}${id.replace('/', '.')}.js`)) as FormKit);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kitOf(id: string): FormKit {
  const kit = kits.get(id);
  if (!kit) throw new Error(`not compiled: ${id}`);
  return kit;
}

describe.each(ids)('%s in the browser', (id) => {
  it('needs no eval', () => expect(formModule(loadFormById(id))).not.toMatch(/require\(|new Function|eval\(/));

  it('judges every sample as the server does', () => {
    const { form, validateFns } = kitOf(id);
    const browser = createPrecompiledValidator(validateFns, form.schema, localizeErrors);
    const server = createFormValidator();
    const { valid, variants, invalid } = samples(id);
    for (const data of [valid, ...Object.values(variants ?? {}), ...invalid.map(({ change }) => changed(valid, change))]) {
      const { errors } = browser.validateFormData(data, form.schema, undefined, transformErrors);
      expect(errors.map((e) => e.message)).toEqual(server.validate(loadFormById(id), data).map((e) => e.message));
    }
  });
});

describe('drawn by the antd theme', () => {
  const review = 'disability-rating/county-review';
  const jobs: [string, unknown][] = [
    [review, sampleOf('disability-rating', 'county-review')],
    [review, variantOf('disability-rating', 'county-review', 'refused')],
    ['disability-rating/issue-notices', { institutionKind: 'occupational' }],
    ...ids.flatMap((id) => [{}, samples(id).valid, ...Object.values(samples(id).variants ?? {})].map((data): [string, unknown] => [id, data])),
  ];
  let pages: string[] = [];

  beforeAll(() => {
    const script = fileURLToPath(new URL('./render-forms.tsx', import.meta.url));
    const env = { ...process.env, NODE_OPTIONS: '' };
    pages = JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script, folder], { input: JSON.stringify(jobs), env, maxBuffer: 1 << 28 }).toString());
  });

  it('has no unsupported field in any form', () => {
    expect(pages).toHaveLength(jobs.length);
    for (const html of pages) {
      expect(html).toContain('<form');
      expect(html).not.toMatch(/Unsupported field|Unknown field/i);
    }
  });

  it('shows a question only in its branch', () => {
    const shown = pages.slice(0, 2).map((html) => ['拟认定的致残性质', '不符合的理由和依据'].map((title) => html.includes(title)));
    expect(shown).toEqual([[true, false], [false, true]]);
  });

  it('R075 offers the province alone for an occupational disease', () => {
    expect(['省级退役军人事务部门', '市级退役军人事务部门'].map((name) => pages[2]?.includes(name))).toEqual([true, false]);
  });

  it('never ticks or chooses anything for the officer', () => {
    const empty = jobs.flatMap(([, data], i) => (Object.keys(data as object).length === 0 ? [pages[i]] : []));
    expect(empty).toHaveLength(ids.length);
    for (const html of empty) expect(html?.match(/<input[^>]* checked=""[^>]*>/g)).toBeNull();
  });
});
