const MAX_DEPTH = 32;

const UNKEEPABLE = /\0|\p{Surrogate}/u;

/**
 * Looks through a JSON text, in one pass and without recursion, for what a parser would accept but should not:
 * bottomless nesting, a key twice in one object, characters that the database cannot hold (NUL, half a surrogate pair).
 * Whether it is JSON at all is left to the parser.
 * @returns a Chinese sentence for the first fault, or null
 */
export function inspectJson(text: string): string | null {
  const keys: (Set<string> | null)[] = [];
  let last: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (end < 0) return null;
      last = readString(text.slice(at, end + 1));
      if (last !== null && UNKEEPABLE.test(last)) return '提交的内容含有无法保存的字符。';
      at = end;
    } else if (sign === '{' || sign === '[') {
      keys.push(sign === '{' ? new Set() : null);
      if (keys.length > MAX_DEPTH) return '提交的内容嵌套过深。';
    } else if (sign === '}' || sign === ']') {
      keys.pop();
    } else if (sign === ':' && last !== null) {
      const seen = keys.at(-1);
      if (seen?.has(last)) return '提交的内容含有重复的字段。';
      seen?.add(last);
    }
  }
  return null;
}

/** Where the string that begins at a quote ends; -1 when it does not, so that the search goes through a text only once. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

/** What a string token means: `"a"` and `"\u0061"` are one. */
function readString(token: string): string | null {
  if (!token.includes('\\')) return token.slice(1, -1);
  try {
    return JSON.parse(token) as string;
  } catch {
    return null;
  }
}
