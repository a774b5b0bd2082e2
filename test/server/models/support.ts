import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { keepFiles } from '../../../domain/models/model-files.ts';
import { readBundle } from '../../../server/releases/read-bundle.ts';
import type { Answer } from '../support/http-client.ts';
import type { Browser } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';

/** The shipped bundle as a release, as it stands after the first start with an engine. */
export async function shippedRelease(t: TestApp): Promise<string> {
  const bundle = await readBundle(fileURLToPath(new URL('../../..', import.meta.url)));
  const id = randomUUID();
  await t.db('releases').insert({ id, bundle_hash: bundle.hash, deployment_id: 'shipped', definitions: '{}', deployed_at: t.clock.now(), resources: JSON.stringify(await keepFiles(t.db, bundle.resources)) });
  return id;
}

/** Sends one file as a form. */
export const sendFile = (browser: Browser, url: string, name: string, bytes: Buffer): Promise<Answer> =>
  browser.send('POST', url, Buffer.concat([Buffer.from(`--boundary\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), bytes, Buffer.from('\r\n--boundary--\r\n')]), {
    'content-type': 'multipart/form-data; boundary=boundary',
  });

/** Sends a file as the import button does. */
export const importFile = (browser: Browser, name: string, bytes: Buffer): Promise<Answer> => sendFile(browser, '/api/model/drafts/import', name, bytes);
