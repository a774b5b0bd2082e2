import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { checkModel, findingCodes } from '../../processes/lint/guard/check-model.ts';
import type { AllowList } from '../../processes/lint/guard/check-model.ts';

const folder = new URL('./guard-fixtures/', import.meta.url);
const files = (kind: string): string[] => readdirSync(new URL(`${kind}/`, folder)).sort();
const read = (path: string): Buffer => readFileSync(new URL(path, folder));

const own = buildAllowList();
const extra = JSON.parse(read('registered.json').toString()) as Record<'messages' | 'decisions', string[]>;
const allowList: AllowList = { ...own, registered: { ...own.registered, ...extra } };

/** The code that a hostile file asks for; read past zero bytes, since some files are UTF-16 on purpose. */
function expectedCode(bytes: Buffer): string {
  const match = /^[^<]*<\?xml[^>]*\?>\s*<!-- expect: ([a-z0-9-]+) -->/.exec(bytes.toString('latin1').replaceAll('\0', ''));
  if (match?.[1] === undefined) throw new Error('no expected code');
  return match[1];
}

describe('hostile models', () => {
  it.each(files('hostile'))('%s is refused with its code', (file) => {
    const bytes = read(`hostile/${file}`);
    const findings = checkModel(bytes, allowList);
    expect(findings.map((finding) => finding.code)).toContain(expectedCode(bytes));
    for (const finding of findings) expect(finding.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('show every code but those of sheer size', () => {
    const shown = new Set(files('hostile').map((file) => expectedCode(read(`hostile/${file}`))));
    const bySize = ['document-too-large', 'too-many-elements'];
    expect([...shown, ...bySize].sort()).toEqual(Object.keys(findingCodes).sort());
  });
});

describe('valid models', () => {
  it.each(files('valid'))('%s passes', (file) => {
    expect(checkModel(read(`valid/${file}`), allowList)).toEqual([]);
  });
});
