import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingKeys, settings } from '../../../domain/settings/registry.ts';
import { timeLimits } from '../../../regulations/deadlines/index.ts';

const root = resolve(import.meta.dirname, '../../..');
const REGISTRY = 'domain/settings/registry.ts';

/** The program: what decides, not what shows or tests. */
const sources = ['domain', 'server', 'workers'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => file !== REGISTRY)
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') })),
);

/** Files that ask for a setting's value by its key. */
const readersOf = (key: string): string[] => sources.filter(({ text }) => new RegExp(`setting(On|Timeline)\\([^)]*'${key}'`).test(text)).map(({ file }) => file);
/** Settings that `read-time-limits.ts` reads by the key in the table of time limits. */
const ofTimeLimits = new Set(timeLimits.map(({ setting }) => setting));

describe('every registered setting', () => {
  it.each(settingKeys)('%s is read', (key) => {
    if (ofTimeLimits.has(key)) expect(sources.find(({ file }) => file === 'domain/queries/read-time-limits.ts')?.text).toMatch(/settingOn\([^)]*limit\.setting/);
    else expect(readersOf(key)).not.toEqual([]);
  });

  it('of a time limit stands in the registry', () => expect([...ofTimeLimits].filter((key) => key !== null && !(settingKeys as string[]).includes(key))).toEqual([]));

  it.each(settingKeys)('%s has its article and says where it takes effect', (key) => {
    const { article, usedIn, description } = settings[key];
    expect(article).toMatch(/^(第[\d、]+条|平台设置)$/);
    expect(usedIn).not.toContain('启用后');
    expect(description.length).toBeGreaterThan(10);
  });
});

it('a key that nothing reads would be found', () => expect(readersOf('no-such-setting')).toEqual([]));
