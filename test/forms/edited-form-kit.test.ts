import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import createPrecompiledValidator from '@rjsf/validator-ajv8/lib/createPrecompiledValidator.js';
import { kitModule } from '../../forms/compile-kit.ts';
import { loadFormById } from '../../forms/index.ts';
import type { FormDefinition } from '../../forms/index.ts';
import { samplesOf } from './samples.ts';

type Kit = { form: FormDefinition; validateFns: Parameters<typeof createPrecompiledValidator>[0] };
const require = createRequire(import.meta.url);

/** The form with a question more, as a browser loads it. */
async function loadEdited(): Promise<Kit> {
  const form = structuredClone(loadFormById('disability-rating/county-review')) as unknown as { schema: { properties: Record<string, unknown>; propertyNames: { enum: string[] } } };
  form.schema.properties['extraVisit'] = { type: 'string', title: '走访情况', maxLength: 5 };
  form.schema.propertyNames.enum.push('extraVisit');
  const address = `data:text/javascript;base64,${Buffer.from(kitModule(form as unknown as FormDefinition)).toString('base64')}`;
  const { default: make } = (await import(address)) as { default: (require: (name: string) => unknown) => Kit };
  return make(require);
}

describe('the validators of an edited form', () => {
  it('judge the answers as those that are built in, and the added question too', async () => {
    const { form, validateFns } = await loadEdited();
    const validator = createPrecompiledValidator(validateFns, form.schema as Parameters<typeof createPrecompiledValidator>[1]);
    const { valid } = samplesOf('disability-rating', 'county-review');
    const faults = (data: object): string[] => (validator.rawValidation<{ instancePath: string; keyword: string }>(form.schema as object, data).errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    expect(faults(valid as object)).toEqual([]);
    expect(faults({ ...(valid as object), extraVisit: '已走访' })).toEqual([]);
    expect(faults({ ...(valid as object), extraVisit: '已上门走访两次' })).toContain('/extraVisit maxLength');
    expect(faults({ ...(valid as object), other: 1 }).join()).toContain('propertyNames');
  });
});
