import { basename } from 'node:path';
import type { FontLibrary } from './font-library.ts';
import type { FontPiece } from './parse-font-css.ts';

/** Turns a piece into the address under which the page finds it. */
export type FontAddress = (piece: FontPiece) => string;

/** @returns an address that carries the file itself: nothing has to be fetched. */
export function embeddedFont(library: FontLibrary): FontAddress {
  return (piece) => `data:font/woff2;base64,${(library.file(basename(piece.file)) ?? Buffer.alloc(0)).toString('base64')}`;
}

/** @returns an address below a base path, for a server that answers there with `FontLibrary.file(name)`. */
export function servedFont(basePath: string): FontAddress {
  return (piece) => `${basePath}/${basename(piece.file)}`;
}

/** @returns the `@font-face` rules of the pieces. */
export function fontFaceCss(pieces: FontPiece[], address: FontAddress): string {
  return pieces
    .map((piece) => {
      const ranges = piece.ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(',');
      return `@font-face{font-family:"${piece.family}";font-weight:${piece.weight};font-display:block;src:url("${address(piece)}") format("woff2");unicode-range:${ranges}}`;
    })
    .join('\n');
}
