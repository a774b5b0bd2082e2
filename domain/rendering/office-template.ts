import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTemplate, describeTemplateFinding } from './check-template.ts';
import type { DocumentKind } from './document-kinds.ts';
import { renderHtml } from './render-html.ts';
import { compileOfficeTemplate, knownToTemplates } from './template-library.ts';
import type { PaperTemplate } from './template-library.ts';

/** An office's template that must not be used: nothing is printed until it is mended or taken away. */
export class InvalidTemplate extends Error {
  readonly findings: readonly string[];
  constructor(path: string, findings: readonly string[]) {
    super(`文书模板 ${path} 不能使用：${findings.slice(0, 5).join('；')}`);
    this.name = 'InvalidTemplate';
    this.findings = findings;
  }
}

const compiled = new Map<string, { stamp: string; template: PaperTemplate }>();

/**
 * The template with which an office has replaced the shipped one: `<folder>/<office code>/<kind>.hbs`, else that of the office above it, else `<folder>/<kind>.hbs` for all.
 * A file that changes is read anew; one is checked before it is used, and filled once with nothing known.
 * @param officeCodes the office and those above it, nearest first
 * @returns undefined when nobody has replaced it
 * @throws InvalidTemplate
 */
export async function officeTemplate(folder: string, officeCodes: readonly string[], kind: DocumentKind): Promise<PaperTemplate | undefined> {
  for (const place of [...officeCodes.map((code) => join(code, `${kind}.hbs`)), `${kind}.hbs`]) {
    const path = join(folder, place);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) continue;
    const stamp = `${found.mtimeMs}:${found.size}`;
    const known = compiled.get(path);
    if (known?.stamp === stamp) return known.template;
    const template = compileChecked(place, kind, await readFile(path, 'utf8'));
    compiled.set(path, { stamp, template });
    return template;
  }
  return undefined;
}

function compileChecked(place: string, kind: DocumentKind, source: string): PaperTemplate {
  const findings = checkTemplate(source, knownToTemplates(kind));
  if (findings.length > 0) throw new InvalidTemplate(place, findings.map(describeTemplateFinding));
  const template = compileOfficeTemplate(kind, source);
  try {
    renderHtml(template, {});
  } catch (error) {
    throw new InvalidTemplate(place, [error instanceof Error ? (error.message.split('\n')[0] ?? '') : '不能填写']);
  }
  return template;
}
