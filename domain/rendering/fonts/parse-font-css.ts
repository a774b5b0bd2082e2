import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FontSource } from './font-faces.ts';

/** One piece of a family: a file and the code points for which the stylesheet says it is to be asked. */
export interface FontPiece {
  family: string;
  weight: number;
  file: string;
  /** Pairs [first, last], inclusive. A piece may lack glyphs inside its ranges: see readCmap. */
  ranges: [number, number][];
}

/** @returns the pairs of a CSS `unicode-range` such as `U+20-22,U+4e00`. */
export function parseUnicodeRange(text: string): [number, number][] {
  return text.split(',').map((part) => {
    const [first = '', last] = part.trim().replace(/^U\+/i, '').split('-');
    // U+4?? is a wildcard for 400-4FF.
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last ?? first.replaceAll('?', 'F'), 16)];
  });
}

/** Reads a package's stylesheet. @returns its pieces that have a woff2 file and a unicode range. */
export function readFontPieces(source: FontSource): FontPiece[] {
  const css = readFileSync(source.stylesheet, 'utf8');
  const pieces: FontPiece[] = [];
  for (const [, body = ''] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const file = /url\(["']?([^)"']+\.woff2)["']?\)/.exec(body)?.[1];
    const range = /unicode-range:\s*([^;}]+)/i.exec(body)?.[1];
    if (!file || !range) continue;
    pieces.push({ family: source.family, weight: source.weight, file: join(dirname(source.stylesheet), file), ranges: parseUnicodeRange(range) });
  }
  return pieces;
}
