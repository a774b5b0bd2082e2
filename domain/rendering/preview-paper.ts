import type { TSchema } from '@sinclair/typebox';
import { checkPaper, shownFields } from './check-paper.ts';
import type { TemplateFinding } from './check-template.ts';
import type { DocumentData } from './document-data.ts';
import { documentCatalog } from './document-catalog.ts';
import type { DocumentKind } from './document-kinds.ts';
import { nameOfField } from './field-names.ts';
import type { FontAddress } from './fonts/font-face-css.ts';
import { previewHtml } from './render-paper.ts';
import { longSamples, samples } from './samples/sample-data.ts';
import { compileOfficeTemplate } from './template-library.ts';

/** Invented data with which a paper is tried: an ordinary case, one with much and long text, one of which nothing is known yet. */
export const sampleNames = ['ordinary', 'long', 'blank'] as const;
export type SampleName = (typeof sampleNames)[number];

export interface PaperField {
  /** as a template names it; in a list, from the list on */
  path: string;
  name: string;
  /** how a template writes it */
  write: string;
  /** the shipped paper shows it, so an edited one must */
  mandatory: boolean;
}

/**
 * A paper as it would be printed by an edited template, from invented data.
 * @returns html null when the template may not be filled; findings in Chinese, with their lines
 */
export function previewPaper(kind: DocumentKind, source: string, sample: SampleName, address: FontAddress): { html: string | null; findings: TemplateFinding[] } {
  const findings = checkPaper(kind, source);
  // What only lacks something can be shown; what may not be used is never filled.
  if (findings.some(({ line }) => line !== null)) return { html: null, findings };
  const data: Partial<DocumentData[DocumentKind]> = sample === 'ordinary' ? samples[kind] : sample === 'long' ? longSamples[kind] : {};
  try {
    return { html: previewHtml(kind, data as Partial<DocumentData[typeof kind]>, { address, template: compileOfficeTemplate(kind, source) }), findings };
  } catch {
    // said in the findings
    return { html: null, findings };
  }
}

/** The fields of a paper, as an analyst may use them. */
export function fieldsOfPaper(kind: DocumentKind): PaperField[] {
  const mandatory = new Set(shownFields(kind));
  return fieldsOf(documentCatalog[kind].schema, []).map(({ path, schema, isList }) => ({ path, name: nameOfField(path), write: isList ? `{{#each ${path}}} … {{/each}}` : wayToWrite(path, schema), mandatory: mandatory.has(path) }));
}

interface Found {
  path: string;
  schema: TSchema;
  isList: boolean;
}

function fieldsOf(schema: TSchema, path: readonly string[]): Found[] {
  const parts = Array.isArray(schema.anyOf) ? (schema.anyOf as TSchema[]).filter(({ type }) => type !== 'null') : [schema];
  const found = parts.flatMap((part): Found[] => {
    if (part.properties) return Object.entries(part.properties as Record<string, TSchema>).flatMap(([name, inner]) => fieldsOf(inner, [...path, name]));
    const items = part.items as TSchema | undefined;
    if (items?.properties) return [{ path: path.join('.'), schema: part, isList: true }, ...fieldsOf(items, path)];
    return [{ path: path.join('.'), schema: Array.isArray(schema.anyOf) && parts.length > 1 ? schema : part, isList: false }];
  });
  return found.filter(({ path: one }, index) => found.findIndex((other) => other.path === one) === index);
}

/** Vocabulary by the field's last name. */
const TERMS: Readonly<Record<string, string>> = { applicationType: 'applicationType', nature: 'nature', proposedNature: 'nature', currentNature: 'nature', sex: 'sex', decidingLevel: 'level', appraisalKind: 'appraisalKind', status: 'materialStatus' };

function wayToWrite(path: string, schema: TSchema): string {
  const last = path.split('.').at(-1) ?? '';
  if (schema.type === 'array') return `{{list ${path}}}`;
  if (schema.type === 'boolean') return `{{#if ${path}}} … {{/if}}`;
  if (schema.pattern) return String(schema.pattern).split('-').length > 2 ? `{{date ${path}}}` : `{{month ${path}}}`;
  if (/grade$/i.test(last)) return `{{grade ${path}}}`;
  if (TERMS[last]) return `{{term "${TERMS[last]}" ${path}}}`;
  if (Array.isArray(schema.anyOf)) return `{{#if (is ${path} "…")}} … {{/if}}`;
  return (schema.maxLength as number | undefined) === 4000 ? `{{lines ${path}}}` : `{{text ${path}}}`;
}
