import type { BrowserPool } from './browser/browser-pool.ts';
import type { DocumentData } from './document-data.ts';
import type { DocumentKind } from './document-kinds.ts';
import { createFontLibrary } from './fonts/font-library.ts';
import type { FontLibrary } from './fonts/font-library.ts';
import { embeddedFont, fontFaceCss } from './fonts/font-face-css.ts';
import type { FontAddress } from './fonts/font-face-css.ts';
import { markUncovered } from './fonts/mark-uncovered.ts';
import { renderHtml } from './render-html.ts';
import type { PaperTemplate } from './template-library.ts';
import { paperTemplate } from './template-version.ts';
import { validateDocumentData } from './validate-document-data.ts';

export interface RenderedPaper {
  pdf: Uint8Array;
  /** Without the fonts: small enough to keep. */
  html: string;
  templateVersion: string;
  /** Characters that no face has and that are marked on the paper; a clerk should be told. */
  uncovered: string[];
}

let shared: FontLibrary | undefined;
const fontLibrary = (): FontLibrary => (shared ??= createFontLibrary());

/**
 * Writes a paper, with the template of its office when one is given.
 * @throws InvalidDocumentData when the data do not fit; RenderingTimeout (retry is harmless: nothing is stored here).
 */
export async function renderPaper<K extends DocumentKind>(pool: BrowserPool, kind: K, data: DocumentData[K], options: { timeoutMs?: number; template?: PaperTemplate } = {}): Promise<RenderedPaper> {
  const template = options.template ?? paperTemplate(kind);
  const { html, uncovered } = markUncovered(renderHtml(template, validateDocumentData(kind, data)), fontLibrary());
  return { pdf: await pool.render(html, options), html, templateVersion: template.version, uncovered };
}

/**
 * The paper as it would be printed, for the screen; data may be unfinished.
 * @param options address: where the page finds the fonts, by default inside the HTML (2-5 MB); a server that answers with
 * `paperFont(name)` passes `servedFont('/api/paper-fonts')` and the page stays small. template: another than the shipped one.
 */
export function previewHtml<K extends DocumentKind>(kind: K, data: Partial<DocumentData[K]>, options: { address?: FontAddress; template?: PaperTemplate } = {}): string {
  const library = fontLibrary();
  const { address = embeddedFont(library), template = paperTemplate(kind) } = options;
  const { html } = markUncovered(renderHtml(template, data), library);
  return html.replace('</head>', () => `<style>${fontFaceCss(library.select(html).pieces, address)}</style></head>`);
}

/** The bytes of a font that a preview names; undefined for another name. */
export const paperFont = (name: string): Buffer | undefined => fontLibrary().file(name);
