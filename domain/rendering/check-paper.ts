import { checkTemplate } from './check-template.ts';
import type { TemplateFinding } from './check-template.ts';
import { documentCatalog } from './document-catalog.ts';
import type { DocumentKind } from './document-kinds.ts';
import { nameOfField } from './field-names.ts';
import { hiddenByStyle } from './hidden-by-style.ts';
import { renderHtml } from './render-html.ts';
import { longSamples, samples } from './samples/sample-data.ts';
import { compileOfficeTemplate, fieldsInConditions, knownToTemplates } from './template-library.ts';
import type { PaperTemplate } from './template-library.ts';
import { paperTemplate } from './template-version.ts';
import { fillIn, otherChoices, variationsOf } from './vary-data.ts';

/** A paper filled twice, with a field and with another value of it; the shipped layout tells them apart. */
interface Probe {
  field: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const probes = new Map<DocumentKind, Probe[]>();

/**
 * Judges a template of a paper that an analyst has edited. It can only show (`checkTemplate`), must hide nothing, must be filled from every sample, and must still show every field that the shipped paper shows:
 * a field is shown when the paper reads differently for another value of it, whatever else holds.
 * @returns findings in Chinese, with the line where there is one; empty when it may be proposed
 */
export function checkPaper(kind: DocumentKind, source: string): TemplateFinding[] {
  const findings = checkTemplate(source, knownToTemplates(kind), hiddenByStyle);
  if (findings.length > 0) return findings;
  const template = compileOfficeTemplate(kind, source);
  try {
    for (const data of [{}, samples[kind], longSamples[kind]]) renderHtml(template, data);
    return missingFields(template);
  } catch (error) {
    return [notFilled(error)];
  }
}

/** The fields that the shipped paper shows: an edited one may not leave any of them out. */
export function shownFields(kind: DocumentKind): string[] {
  return [...new Set(probesOf(kind).map(({ field }) => field))];
}

function missingFields(template: PaperTemplate): TemplateFinding[] {
  const rendered = new Map<object, string>();
  const html = (data: Record<string, unknown>): string => {
    const known = rendered.get(data) ?? renderHtml(template, data);
    rendered.set(data, known);
    return known;
  };
  const missing = probesOf(template.kind).filter(({ before, after }) => html(before) === html(after));
  return [...new Set(missing.map(({ field }) => field))].map((field) => ({ line: null, message: `缺少文书必须载明的内容：${nameOfField(field)}（${field}）` }));
}

function probesOf(kind: DocumentKind): Probe[] {
  const known = probes.get(kind);
  if (known) return known;
  const { schema } = documentCatalog[kind];
  const template = paperTemplate(kind);
  const full = fillIn(schema, samples[kind]) as Record<string, unknown>;
  const made = [full, ...otherChoices(schema, full, fieldsInConditions(kind))].flatMap((before) => {
    const html = renderHtml(template, before);
    return variationsOf(schema, before).filter(({ data }) => renderHtml(template, data) !== html).map(({ field, data }) => ({ field, before, after: data }));
  });
  probes.set(kind, made);
  return made;
}

function notFilled(error: unknown): TemplateFinding {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
  const place = /"([^"]+)" not defined.* - (\d+):\d+$/.exec(message);
  return place ? { line: Number(place[2]), message: `本文书在这里没有“${place[1]}”这一项` } : { line: null, message: `不能填写：${message.slice(0, 200)}` };
}
