import type { DocumentKind } from './document-kinds.ts';
import { compileOfficeTemplate, loadTemplate, shippedSource } from './template-library.ts';
import type { PaperTemplate } from './template-library.ts';

// Templates are files of the release and do not change while it runs.
const loaded = new Map<DocumentKind, PaperTemplate>();

/** @returns the template of a kind, read once. @throws when the file is missing or malformed. */
export function paperTemplate(kind: DocumentKind): PaperTemplate {
  const template = loaded.get(kind) ?? loadTemplate(kind);
  loaded.set(kind, template);
  return template;
}

const released = new Map<string, PaperTemplate>();
const MOST_RELEASED = 200;

/** The template of a kind as a release holds it; it was checked before it was put live. What is as shipped is the shipped one. */
export function releasedTemplate(kind: DocumentKind, source: string): PaperTemplate {
  if (source === shippedSource(kind)) return paperTemplate(kind);
  const key = `${kind}\0${source}`;
  const template = released.get(key) ?? compileOfficeTemplate(kind, source);
  if (released.size >= MOST_RELEASED) released.clear();
  released.set(key, template);
  return template;
}

/** @returns SHA-256 (hex) of the template, the partials and the style sheet: kept with every paper that is issued. */
export function templateVersion(kind: DocumentKind): string {
  return paperTemplate(kind).version;
}
