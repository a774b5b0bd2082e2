import * as formats from 'ajv-formats/dist/formats.js';
import * as equal from 'ajv/dist/runtime/equal.js';
import * as ucs2length from 'ajv/dist/runtime/ucs2length.js';
import type { FormKit } from '../generated/validators/form-kit.ts';

// A CommonJS module arrives as its exports or wrapped in `default`, depending on who bundles it.
const unwrap = (module: object): object => {
  const inner = (module as { default?: { default?: unknown; fullFormats?: unknown } }).default;
  return inner && (inner.default || inner.fullFormats) ? inner : module;
};
const modules: Readonly<Record<string, object>> = { 'ajv-formats/dist/formats': unwrap(formats), 'ajv/dist/runtime/ucs2length': unwrap(ucs2length), 'ajv/dist/runtime/equal': unwrap(equal) };

/** Loads a form that analysts have edited, with the validators that the server has compiled for it. */
export async function importKit(address: string): Promise<FormKit> {
  const { default: make } = (await import(/* @vite-ignore */ address)) as { default: (require: (name: string) => object | undefined) => FormKit };
  return make((name) => modules[name]);
}
