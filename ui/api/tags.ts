import type { Seen } from './create-api.ts';

/** What an address is about: `/api/tasks/1/complete` is a change of `/api/tasks/1`. */
const ABOUT = /^\/api\/(cases|tasks|documents|acts)\/[^/?]+/;

/** The versions (ETags) in which cases, tasks and papers were last read, by their addresses. */
export function createTags() {
  const known = new Map<string, string>();
  return {
    keep: (path: string, tag: string | null): void => {
      if (tag !== null && ABOUT.exec(path)?.[0] === path) known.set(path, tag);
    },
    /** What a change says in `If-Match`; undefined when nothing of it was read. */
    of: (path: string, seen?: Seen): string | undefined => {
      if (seen && 'version' in seen) return `"${seen.version}"`;
      return known.get(seen ? seen.read : (ABOUT.exec(path)?.[0] ?? path));
    },
  };
}
