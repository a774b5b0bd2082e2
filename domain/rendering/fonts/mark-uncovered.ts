import type { FontLibrary } from './font-library.ts';

/**
 * Makes characters that no face has visible: 〓 (the printer's sign for a missing type) with the code point, so that
 * a clerk sees it and writes the character by hand. Expects HTML whose attributes hold no data.
 * @returns the HTML and the characters that were replaced.
 */
export function markUncovered(html: string, library: FontLibrary): { html: string; uncovered: string[] } {
  const { uncovered } = library.select(html);
  if (uncovered.length === 0) return { html, uncovered };
  const missing = new Set(uncovered);
  const marked = Array.from(html, (character) => {
    if (!missing.has(character)) return character;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<span class="missing-type">〓<small>U+${code}</small></span>`;
  });
  return { html: marked.join(''), uncovered };
}
