import { describe, expect, it } from '@jest/globals';
import { createFontLibrary } from '../../domain/rendering/fonts/font-library.ts';
import { fontFaceCss, servedFont } from '../../domain/rendering/fonts/font-face-css.ts';
import { markUncovered } from '../../domain/rendering/fonts/mark-uncovered.ts';
import { parseUnicodeRange } from '../../domain/rendering/fonts/parse-font-css.ts';

const library = createFontLibrary();

describe('parseUnicodeRange', () => {
  it.each([
    ['U+20-22', [[0x20, 0x22]]],
    ['U+4e00, u+4E8C', [[0x4e00, 0x4e00], [0x4e8c, 0x4e8c]]],
    ['U+4??', [[0x400, 0x4ff]]],
  ])('%s', (text, ranges) => {
    expect(parseUnicodeRange(text)).toEqual(ranges);
  });
});

describe('FontLibrary', () => {
  it('needs only the pieces of the text', () => {
    const { pieces, uncovered } = library.select('受理');
    expect(uncovered).toEqual([]);
    expect(new Set(pieces.map((piece) => piece.family))).toEqual(new Set(['Noto Serif SC', 'Noto Sans SC']));
    expect(pieces.length).toBeLessThan(10);
  });
  it.each([...'㐂䶮𠮷𬭎喆龘镕〔〕☑□'])('has %s', (character) => {
    expect(library.select(character).uncovered).toEqual([]);
  });
  it('knows every character of GB 2312', () => {
    const decoder = new TextDecoder('gbk');
    let text = '';
    for (let high = 0xb0; high <= 0xf7; high++) for (let low = 0xa1; low <= 0xfe; low++) text += decoder.decode(new Uint8Array([high, low]));
    const unassigned = text.match(/[\ufffd\p{Co}]/gu) ?? [];
    expect(text.length).toBeGreaterThan(6700);
    expect(library.select(text.replace(/[\ufffd\p{Co}]/gu, '')).uncovered).toEqual([]);
    expect(unassigned.length).toBeLessThan(10);
  });
  it('marks private and unknown characters, each with its code', () => {
    const { html, uncovered } = markUncovered('<p>张\ue863\u{3fffd}</p>', library);
    expect(uncovered).toEqual(['\ue863', '\u{3fffd}']);
    expect(html).toContain('〓<small>U+E863</small>');
    expect(html).toContain('〓<small>U+3FFFD</small>');
  });
  it('ignores what has no shape', () => {
    expect(library.select('张\u3000\n\ufe00\u{e0100}').uncovered).toEqual([]);
  });
  it('gives out its own files only', () => {
    const piece = library.select('受').pieces[0];
    const css = piece ? fontFaceCss([piece], servedFont('/paper-fonts')) : '';
    const name = /\/paper-fonts\/([^"]+)/.exec(css)?.[1] ?? '';
    expect(library.file(name)?.toString('latin1', 0, 4)).toBe('wOF2');
    expect(library.file('../../package.json')).toBeUndefined();
  });
});
