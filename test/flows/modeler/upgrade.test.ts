import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bundleHash, keepFiles, releaseHash } from '../../../domain/models/model-files.ts';
import { newestRelease, filesOf } from '../../../domain/models/release-row.ts';
import { keepOurs, listConflicts, readConflictFile, resolveTaken } from '../../../domain/models/upgrade-conflicts.ts';
import { systemClock } from '../../../domain/platform/clock.ts';
import type { Config } from '../../../domain/platform/config.ts';
import { createEngineGateway } from '../../../server/engine/gateway.ts';
import type { EngineGateway } from '../../../server/engine/gateway.ts';
import { deployToEngine } from '../../../server/releases/deploy-release.ts';
import { deployShipped } from '../../../server/releases/deploy-shipped.ts';
import type { Shipped } from '../../../server/releases/deploy-shipped.ts';
import { readBundle } from '../../../server/releases/read-bundle.ts';
import type { Bundle } from '../../../server/releases/read-bundle.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { getStack } from '../../support/stack.ts';

const NOTICE = 'public-notice.bpmn';
const TABLE = 'institution-by-injury.dmn';

let engine: EngineGateway;
let first: Bundle;
let own: FreshDatabase;

type Change = Record<string, (text: string) => string>;

/** The bundle with some files changed, as a later version of the platform would ship it. */
function shippedWith(change: Change): Bundle {
  const resources = first.resources.map(({ name, bytes }) => ({ name, bytes: change[name] ? Buffer.from(change[name](bytes.toString('utf8'))) : bytes }));
  return { hash: bundleHash(resources), resources };
}
const start = (bundle: Bundle): Promise<Shipped> => deployShipped({ db: own.db, engine, clock: systemClock }, bundle);

/** What an analyst has put live: a release of its own on the newest one, in the engine too. */
async function putLive(change: Change): Promise<void> {
  const newest = await newestRelease(own.db);
  const files = (await filesOf(own.db, newest)).map(({ name, bytes }) => ({ name, bytes: change[name] ? Buffer.from(change[name](bytes.toString('utf8'))) : bytes }));
  const hash = releaseHash(newest.bundle_hash, files);
  const { deploymentId, definitions } = await deployToEngine(engine, { hash, resources: files });
  await own.db.transaction(async (trx) => {
    const refs = await keepFiles(trx, files);
    await trx('releases').insert({ id: crypto.randomUUID(), bundle_hash: hash, deployment_id: deploymentId, definitions: JSON.stringify(definitions), deployed_at: systemClock.now(), resources: JSON.stringify(refs), base_release: newest.id });
    await resolveTaken(trx, refs, null, systemClock.now());
  });
}
async function live(name: string): Promise<string> {
  const newest = await newestRelease(own.db);
  return (await filesOf(own.db, newest)).find((file) => file.name === name)?.bytes.toString('utf8') ?? '';
}
/** What the engine holds of the newest release. */
async function inEngine(name: string): Promise<string> {
  const { deployment_id: id } = await newestRelease(own.db);
  const resources = await engine.rest<{ id: string; name: string }[]>('GET', `/deployment/${id}/resources`);
  return resources.some((resource) => resource.name === name) ? 'there' : 'missing';
}
const renamed = (name: string) => (xml: string): string => xml.replace('name="张贴公示"', `name="${name}"`);
const worded = (words: string) => (xml: string): string => xml.replace('"二级以上医疗卫生机构"', `"${words}"`);

beforeAll(async () => {
  const stack = getStack();
  engine = createEngineGateway({ url: stack.engineUrl, secret: stack.engineServerSecret });
  first = await readBundle(fileURLToPath(new URL('../../..', import.meta.url)));
});
beforeEach(async () => {
  own = await freshDatabase();
  expect(await start(first)).toEqual({ outcome: 'released', conflicts: [] });
}, 180_000);
afterEach(() => own.drop());

describe('given the shipped bundle at the next start', () => {
  test('then nothing changes', async () => {
    expect(await start(first)).toEqual({ outcome: 'known', conflicts: [] });
    expect(await own.db('releases').count()).toEqual([{ count: '1' }]);
  });

  test('then what an analyst has put live since stays the newest', async () => {
    await putLive({ [NOTICE]: renamed('张贴公示书') });
    expect(await start(first)).toMatchObject({ outcome: 'known' });
    expect(await live(NOTICE)).toContain('name="张贴公示书"');
  });
});

describe('given an upgrade', () => {
  test('when nothing was changed here, then it is the new release', async () => {
    expect(await start(shippedWith({ [TABLE]: worded('二级甲等以上医院') }))).toEqual({ outcome: 'released', conflicts: [] });
    expect(await live(TABLE)).toContain('二级甲等以上医院');
    expect(await inEngine(TABLE)).toBe('there');
  }, 120_000);

  test('when an analyst has changed another file, then both are in the new release', async () => {
    await putLive({ [NOTICE]: renamed('张贴公示书') });
    expect(await start(shippedWith({ [TABLE]: worded('二级甲等以上医院') }))).toEqual({ outcome: 'released', conflicts: [] });
    expect([(await live(NOTICE)).includes('张贴公示书'), (await live(TABLE)).includes('二级甲等以上医院')]).toEqual([true, true]);
    expect(await inEngine(NOTICE)).toBe('there');
  }, 120_000);

  test('when both have changed a file, then the analyst’s stays live, the rest is upgraded, and a person is asked', async () => {
    await putLive({ [TABLE]: worded('本省指定的医院') });
    const upgrade = shippedWith({ [TABLE]: worded('二级甲等以上医院'), [NOTICE]: renamed('张贴公示书') });
    expect(await start(upgrade)).toEqual({ outcome: 'released', conflicts: [TABLE] });
    expect([(await live(TABLE)).includes('本省指定的医院'), (await live(NOTICE)).includes('张贴公示书')]).toEqual([true, true]);
    const [conflict] = await listConflicts(own.db);
    expect(conflict).toMatchObject({ resource: TABLE, reason: 'both-changed', title: '医学鉴定机构' });
    const side = async (name: 'base' | 'ours' | 'shipped') => (await readConflictFile(own.db, conflict?.id ?? '', name)).content;
    expect([(await side('base')).includes('二级以上医疗卫生机构'), (await side('ours')).includes('本省指定的医院'), (await side('shipped')).includes('二级甲等以上医院')]).toEqual([true, true, true]);
    // The next start asks nothing again, and loses nothing.
    expect(await start(upgrade)).toMatchObject({ outcome: 'known' });
    expect(await listConflicts(own.db)).toHaveLength(1);
    // Putting the shipped table live settles it.
    await putLive({ [TABLE]: () => upgrade.resources.find(({ name }) => name === TABLE)?.bytes.toString('utf8') ?? '' });
    expect(await listConflicts(own.db)).toEqual([]);
  }, 180_000);

  test('when a person keeps theirs, then the reason is kept, and a later upgrade of that file asks again', async () => {
    await seedDemonstration({ db: own.db, clock: systemClock, config: { mode: 'test' } as Config });
    await putLive({ [TABLE]: worded('本省指定的医院') });
    await start(shippedWith({ [TABLE]: worded('二级甲等以上医院') }));
    const [conflict] = await listConflicts(own.db);
    const { id: analyst } = (await own.db('users').first('id')) as { id: string };
    await keepOurs({ db: own.db, clock: systemClock }, analyst, conflict?.id ?? '', '本省另有规定');
    expect(await own.db('upgrade_conflicts').first('resolved_as', 'note')).toEqual({ resolved_as: 'kept', note: '本省另有规定' });
    expect(await start(shippedWith({ [TABLE]: worded('三级医院') }))).toEqual({ outcome: 'waits', conflicts: [TABLE] });
    expect(await live(TABLE)).toContain('本省指定的医院');
  }, 180_000);

  test('when what is live breaks the law together with it, then nothing of it goes live and the reason is shown', async () => {
    // An analyst's notice that the law of the new platform does not bear any more.
    await putLive({ [NOTICE]: (xml) => xml.replace(/<bpmn:timeDate[^>]*>[^<]*<\/bpmn:timeDate>/, '<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration>') });
    expect(await start(shippedWith({ [TABLE]: worded('二级甲等以上医院') }))).toEqual({ outcome: 'waits', conflicts: [TABLE] });
    expect(await live(TABLE)).not.toContain('二级甲等以上医院');
    const [conflict] = await listConflicts(own.db);
    expect(conflict).toMatchObject({ resource: TABLE, reason: 'refused', detail: expect.stringMatching(/公示/) });
  }, 180_000);
});
