export const MAX_DEPTH = 32;

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/**
 * Looks through a JSON text, in one pass and without recursion, for what a parser would accept but should not.
 * Whether it is JSON at all is left to the parser.
 * @returns a Chinese sentence for the first fault, or null
 */
export function inspectJson(text: string): string | null {
  const keys: (Set<string> | null)[] = [];
  let last: string | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      keys.push(token === '{' ? new Set() : null);
      if (keys.length > MAX_DEPTH) return '提交的内容嵌套过深。';
    } else if (token === '}' || token === ']') {
      keys.pop();
    } else if (token === ':' && last !== null) {
      const key = readString(last);
      const seen = keys.at(-1);
      if (key !== null && seen?.has(key)) return '提交的内容含有重复的字段。';
      if (key !== null) seen?.add(key);
    }
    last = token.startsWith('"') ? token : null;
  }
  return null;
}

/** The key that a string token means: `"a"` and `"\u0061"` are one. */
function readString(token: string): string | null {
  try {
    return JSON.parse(token) as string;
  } catch {
    return null;
  }
}
