import type { DocumentKind } from './document-kinds.ts';
import { loadTemplate } from './template-library.ts';
import type { PaperTemplate } from './template-library.ts';

// Templates are files of the release and do not change while it runs.
const loaded = new Map<DocumentKind, PaperTemplate>();

/** @returns the template of a kind, read once. @throws when the file is missing or malformed. */
export function paperTemplate(kind: DocumentKind): PaperTemplate {
  const template = loaded.get(kind) ?? loadTemplate(kind);
  loaded.set(kind, template);
  return template;
}

/** @returns SHA-256 (hex) of the template, the partials and the style sheet: kept with every paper that is issued. */
export function templateVersion(kind: DocumentKind): string {
  return paperTemplate(kind).version;
}
