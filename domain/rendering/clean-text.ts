// Bidirectional controls can make a line read otherwise than it is stored; the others are invisible or break layout.
const UNSAFE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0001}-\u{e007f}]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** @returns the text without control and direction characters, with plain line ends and no half of a surrogate pair. */
export function cleanText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNSAFE, '');
}

/** Applies cleanText to every string inside plain JSON; gives a copy. */
export function cleanData(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanData(inner)]));
}
