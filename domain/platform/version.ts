import { readFileSync } from 'node:fs';

/** The version of this platform, as its package says. */
export function platformVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
