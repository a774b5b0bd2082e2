import type { Database } from '../../domain/database/connect.ts';
import { isForEngine } from '../../domain/models/model-resources.ts';
import type { EngineGateway } from '../engine/gateway.ts';
import type { Bundle } from './read-bundle.ts';

/** An engine that has just been started on a busy machine reads its first diagrams slowly. */
const DEPLOYMENT_TIMEOUT_MS = 120_000;

export interface Release {
  id: string;
  /** process key → id of its definition in the engine */
  definitions: Record<string, string>;
}

/** Gives the diagrams and tables of a bundle to the engine, once: the same bundle again is the deployment that it already is. @throws EngineRefusal with the engine's own words */
export async function deployToEngine(engine: EngineGateway, bundle: Bundle): Promise<{ deploymentId: string; definitions: Record<string, string> }> {
  const deploymentId = await deployOnce(engine, bundle);
  const deployed = await engine.rest<{ id: string; key: string }[]>('GET', `/process-definition?deploymentId=${encodeURIComponent(deploymentId)}&maxResults=200`);
  return { deploymentId, definitions: Object.fromEntries(deployed.map((definition) => [definition.key, definition.id])) };
}

async function deployOnce(engine: EngineGateway, bundle: Bundle): Promise<string> {
  const name = `release-${bundle.hash}`;
  const earlier = await engine.rest<{ id: string }[]>('GET', `/deployment?name=${name}&sortBy=deploymentTime&sortOrder=desc&maxResults=1`);
  if (earlier[0]) return earlier[0].id;
  const form = new FormData();
  form.set('deployment-name', name);
  form.set('deployment-source', 'platform');
  for (const resource of bundle.resources.filter(isForEngine)) form.set(resource.name, new Blob([new Uint8Array(resource.bytes)]), resource.name);
  const body = new Response(form);
  const bytes = Buffer.from(await body.arrayBuffer());
  const deployment = await engine.rest<{ id: string }>('POST', '/deployment/create', { type: body.headers.get('content-type') ?? 'multipart/form-data', bytes }, DEPLOYMENT_TIMEOUT_MS);
  return deployment.id;
}

/** The release on which a new case starts. @throws Error when nothing was deployed yet */
export async function currentRelease(db: Database): Promise<Release> {
  const release: Release | undefined = await db('releases').orderBy('deployed_at', 'desc').first('id', 'definitions');
  if (!release) throw new Error('no release deployed');
  return release;
}
