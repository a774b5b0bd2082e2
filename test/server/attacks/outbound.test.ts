import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { formIds, loadFormById } from '../../../forms/index.ts';

const root = join(import.meta.dirname, '../../..');
const FOLDERS = ['regulations', 'forms', 'processes', 'domain', 'server', 'workers'];
const OPENS = /\bfetch\(|import \{[^}]*\b(request|get|connect|createConnection|lookup)\b[^}]*\} from 'node:(http|https|net|tls|dns)'|import \* as \w+ from '(openid-client|undici|axios|got)'/;

/** Whoever opens a connection, and where it takes the address from. */
const ALLOWED: Record<string, string> = {
  'server/engine/gateway.ts': 'ENGINE_URL of the configuration',
  'server/provider/create-provider.ts': 'OIDC_ISSUER of the configuration',
};

const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)).filter((name) => name.endsWith('.ts'));

describe('an address that somebody typed is never asked', () => {
  it('connections are opened to configured addresses only', () => {
    const opening = files.filter((name) => OPENS.test(readFileSync(join(root, name), 'utf8')));
    expect(opening.sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it.each([...formIds])('the form %s asks for no address', (id) => {
    expect(JSON.stringify(loadFormById(id))).not.toMatch(/"format":\s*"(uri|url|uri-reference|iri)"/);
  });
});
