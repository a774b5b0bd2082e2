import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rareFontSource, textFontSources } from './font-faces.ts';
import { readFontPieces } from './parse-font-css.ts';
import type { FontPiece } from './parse-font-css.ts';
import { readCmap } from './read-cmap.ts';

/** What a text needs of the fonts. */
export interface FontSelection {
  pieces: FontPiece[];
  /** Characters that no face has, each once. */
  uncovered: string[];
}

/** Knows which pieces of the fonts a text needs. Files are read when first needed and kept. */
export interface FontLibrary {
  select(text: string): FontSelection;
  /** @returns the bytes of a piece by its file name, undefined for a name that is none of ours. */
  file(name: string): Buffer | undefined;
}

/** Marks that have no glyph of their own (spaces, joiners, variation selectors). */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
/** Private use: another system's home-made character; whatever a face shows there would be wrong. */
const PRIVATE = /\p{Co}/u;

const inside = (piece: FontPiece, code: number) => piece.ranges.some(([first, last]) => code >= first && code <= last);

/** @throws when a font package is not installed. */
export function createFontLibrary(): FontLibrary {
  const families = textFontSources().map(readFontPieces);
  const rare = readFontPieces(rareFontSource());
  const all = new Map([...families.flat(), ...rare].map((piece) => [basename(piece.file), piece]));
  const bytes = new Map<string, Buffer>();
  const glyphs = new Map<string, Set<number>>();
  const needs = new Map<string, FontPiece[]>();

  const load = (piece: FontPiece): Buffer => {
    const name = basename(piece.file);
    const known = bytes.get(name) ?? readFileSync(piece.file);
    bytes.set(name, known);
    return known;
  };
  const has = (piece: FontPiece, code: number): boolean => {
    const known = glyphs.get(piece.file) ?? readCmap(load(piece));
    glyphs.set(piece.file, known);
    return known.has(code);
  };
  const find = (pieces: FontPiece[], code: number) => pieces.find((piece) => inside(piece, code) && has(piece, code));

  const piecesFor = (character: string): FontPiece[] => {
    const known = needs.get(character);
    if (known) return known;
    const code = character.codePointAt(0) ?? 0;
    const found = families.map((pieces) => find(pieces, code)).filter((piece) => piece !== undefined);
    const substitute = found.length < families.length ? find(rare, code) : undefined;
    const result = substitute ? [...found, substitute] : found;
    needs.set(character, result);
    return result;
  };

  return {
    select(text) {
      const pieces = new Set<FontPiece>();
      const uncovered: string[] = [];
      for (const character of new Set(text)) {
        if (INVISIBLE.test(character)) continue;
        const needed = PRIVATE.test(character) ? [] : piecesFor(character);
        if (needed.length === 0) uncovered.push(character);
        for (const piece of needed) pieces.add(piece);
      }
      return { pieces: [...pieces], uncovered };
    },
    file(name) {
      const piece = all.get(name);
      return piece && load(piece);
    },
  };
}
