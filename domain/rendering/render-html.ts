import { cleanData } from './clean-text.ts';
import { completeData } from './complete-data.ts';
import { documentSchemas } from './document-data.ts';
import type { PaperTemplate } from './template-library.ts';

/**
 * Fills a template. Pure: the same template and data give the same HTML. Unknown fields are printed as blanks; markup,
 * addresses and direction characters in the data are shown or dropped, never obeyed. The HTML names its faces but does
 * not carry them (see fontFaceCss).
 * @throws RangeError for a word, date or grade that does not exist.
 */
export function renderHtml(template: PaperTemplate, data: unknown): string {
  return template.fill(completeData(documentSchemas[template.kind], cleanData(data)));
}
