import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { documentCatalog, documentKinds } from '../../domain/rendering/document-catalog.ts';
import { templateVersion } from '../../domain/rendering/template-version.ts';

const forms = fileURLToPath(new URL('../../forms/', import.meta.url));
const files = readdirSync(forms, { recursive: true, encoding: 'utf8' }).filter((name) => /documents\/.*\.(hbs|css)$/.test(name));
const templates = files.filter((name) => name.endsWith('.hbs')).map((name): [string, string] => [name, readFileSync(join(forms, name), 'utf8')]);

describe('templates', () => {
  it('are found', () => {
    expect(templates.length).toBeGreaterThan(documentKinds.length);
  });
  it.each(templates)('%s prints nothing unescaped', (_name, text) => {
    expect(text).not.toMatch(/\{\{\{|\{\{~?&/);
  });
  it.each(templates)('%s puts no data into a tag', (_name, text) => {
    // A value inside a tag would need another kind of escaping, and the mark for missing characters is an element.
    const withoutWords = text.replace(/\{\{[^}]*\}\}/g, '\u0001');
    expect(withoutWords).not.toMatch(/<[^>]*\u0001[^<]*>/);
  });
  it.each(templates)('%s runs and fetches nothing', (_name, text) => {
    expect(text).not.toMatch(/<script|<iframe|<object|<link|<img|\son\w+=|https?:|url\(/i);
  });
  it('the style sheet fetches nothing', () => {
    for (const name of files.filter((file) => file.endsWith('.css'))) expect(readFileSync(join(forms, name), 'utf8')).not.toMatch(/url\(|@import|https?:/i);
  });
  it.each([...documentKinds])('%s is listed and has a version', (kind) => {
    expect(documentCatalog[kind].title).not.toBe('');
    expect(templateVersion(kind)).toMatch(/^[0-9a-f]{64}$/);
  });
  it('versions and series differ from kind to kind', () => {
    expect(new Set(documentKinds.map(templateVersion)).size).toBe(documentKinds.length);
    expect(new Set(documentKinds.map((kind) => documentCatalog[kind].series)).size).toBe(documentKinds.length);
  });
  it('the approval form is printed three times because the law says so', () => {
    expect(documentCatalog['approval-form'].copies).toEqual({ count: 3, stated: true });
  });
});
