const MAX_LENGTH = 120;

// Control characters and marks that turn the direction of text (a name must not look like another).
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The last part of a sent file name without what could deceive a reader or a header; never empty. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = last.replace(UNSAFE, '').replace(/["<>|:*?]/g, '_').trim().replace(/^\.+$/, '');
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 ? clean.slice(dot).slice(0, 10) : '';
  const stem = [...(dot > 0 ? clean.slice(0, dot) : clean)].slice(0, MAX_LENGTH).join('');
  return `${stem || '未命名'}${extension}`;
}
