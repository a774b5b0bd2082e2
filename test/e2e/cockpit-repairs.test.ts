import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openTask } from '../../scripts/demo/act-in-case.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import { partitionOf } from '../../domain/engine-events/engine-event.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { repairsBy } from '../flows/cockpit/support.ts';
import type { Repairs } from '../flows/cockpit/support.ts';
import { openDatabase } from '../flows/support/database.ts';
import { putLive } from '../flows/support/put-live.ts';
import type { Clients } from '../flows/support/story.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../flows/support/story.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { click, fill, open, pick, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';
import { failNextExternalTask } from './support/fail-external-task.ts';

const CLOCK = 'shared.start-deadline';
let browser: TestBrowser;
let first: Page;
let second: Page;
let clients: Clients;
let analysts: [ApiClient, ApiClient];
let repairs: Repairs;
let db: Knex;
let released = false;
let shipped = '';

beforeAll(async () => {
  const { serverUrl } = getStack();
  clients = await signInAll();
  analysts = [await signIn(serverUrl, 'analyst', testPassword), await signIn(serverUrl, 'analyst2', testPassword)];
  repairs = repairsBy(clients.administrator, await signIn(serverUrl, 'countyadmin', testPassword));
  db = openDatabase();
  shipped = ((await db('releases').orderBy('deployed_at', 'desc').first('id')) as { id: string }).id;
  browser = await launchBrowser();
  first = await browser.newPage({ width: 1500, height: 950 });
  second = await browser.newPage({ width: 1500, height: 950 });
  await open(first, '/cockpit/workers');
  await signInOn(first, 'administrator');
  await open(second, '/cockpit/repairs');
  await signInOn(second, 'countyadmin');
}, 120_000);
afterAll(async () => {
  if (getStack().pid('workers') === null) await getStack().startProcess('workers');
  await getStack().waitUntilReady('workers');
  await db('topic_pauses').delete();
  if (released) await putLive(analysts, 'disability-rating.bpmn', (xml) => xml, shipped);
  await db.destroy();
  await browser.close();
}, 120_000);

/** The officer finds the papers complete; the platform counts the period next. */
async function accepted(caseId: string): Promise<void> {
  const task = await openTask(clients.county2, caseId, 'check-materials');
  await clients.county2.post(`/api/tasks/${task.id}/claim`);
  const { caseToday } = await clients.county2.get<{ caseToday: string }>(`/api/tasks/${task.id}`);
  await clients.county2.post(`/api/tasks/${task.id}/complete`, { requestId: randomUUID(), happenedOn: caseToday, data: fromAcceptance[0]?.data });
}
const row = (topic: string, rest = ''): string => `${tid('topics')} [data-topic="${topic}"]${rest}`;
const waitsAt = (caseId: string, activity: string): Promise<unknown> => until(activity, async () => (await db('steps').where({ case_id: caseId, activity_id: activity, ended_at: null }).first('id')) as unknown);

/** Takes a release by its place in the list, the newest being 0: several may have been put live in one minute for one reason. */
async function chooseRelease(id: string, place: number): Promise<void> {
  await click(first, `#${id}`);
  const found = await first.waitForFunction(
    (list: string, at: number) => [...(document.getElementById(list)?.closest('.ant-select-dropdown')?.querySelectorAll<HTMLElement>('.ant-select-item-option') ?? [])][at],
    {},
    `${id}_list`,
    place,
  );
  await (found.asElement() as ElementHandle<HTMLElement> | null)?.evaluate((option) => option.click());
}

/** What the first has asked for is agreed to on the page of the second. */
async function agreed(): Promise<void> {
  await first.waitForSelector(`${tid('repair')}[data-status="proposed"]`);
  await open(second, new URL(first.url()).pathname);
  await click(second, tid('approve-repair'));
  await second.waitForSelector(`${tid('repair')}[data-status="done"]`);
  await second.waitForSelector(`${tid('repair-rows')} [data-status="done"]`);
}

describe('the topics of the workers', () => {
  it('one is paused with its reason: the case waits, the page says who, when and why; it goes on when it is resumed', async () => {
    await open(first, '/cockpit/workers');
    await click(first, row(CLOCK, ` ${tid('pause-topic')}`));
    await first.waitForSelector(tid('pause-reason'), { visible: true });
    await first.type(tid('pause-reason'), '演示：期限计算有误，正在排查');
    await click(first, '.ant-modal .ant-btn-primary');
    await first.waitForSelector(row(CLOCK, '[data-paused="true"]'));
    await waitForText(first, row(CLOCK), '演示：期限计算有误');
    const { id } = await givenCase(clients);
    await accepted(id);
    await waitsAt(id, 'start-acceptance-clock');
    // Another topic still does its work meanwhile, so the workers have polled.
    await getStack().stopProcess('workers');
    await getStack().startProcess('workers');
    await getStack().waitUntilReady('workers');
    await until('a poll of the new worker', async () => (await db('heartbeats').whereNotNull('last_poll_at').first('process')) as unknown, 30_000);
    expect(await db('steps').where({ case_id: id, activity_id: 'county-review' })).toEqual([]);
    await click(first, row(CLOCK, ` ${tid('resume-topic')}`));
    await first.waitForSelector(row(CLOCK, '[data-paused="false"]'));
    await openTask(clients.county1, id, 'county-review');
    expect(await db('audit').where({ chain: 'admin:topics' }).orderBy('seq').pluck('action')).toEqual(['topic-paused', 'topic-resumed']);
  }, 180_000);

  it('is not paused by a county', async () => {
    await open(second, '/cockpit/workers');
    await second.waitForSelector(row(CLOCK));
    expect(await second.$(tid('pause-topic'))).toBeNull();
  });

  it('what has stopped is shown with its cause and without a personal number; it is retried from there', async () => {
    const { id, idNumber } = await givenCase(clients);
    await openTask(clients.county1, id, 'check-materials');
    await getStack().stopProcess('workers');
    await accepted(id);
    await failNextExternalTask(id, CLOCK, `演示：${idNumber} 的期限计算失败`);
    await open(first, '/cockpit/workers');
    await waitForText(first, row(CLOCK), '的期限计算失败');
    expect(await textOf(first, row(CLOCK))).not.toContain(idNumber);
    await getStack().startProcess('workers');
    await getStack().waitUntilReady('workers');
    await click(first, row(CLOCK, ` ${tid('retry-topic')}`));
    await click(first, tid('preview-repair'));
    await first.waitForSelector(`${tid('preview')} [data-refused="false"]`);
    await first.type(tid('reason'), '演示：已排除');
    await click(first, tid('submit-repair'));
    await first.waitForSelector(`${tid('repair-rows')} [data-status="done"]`);
    await openTask(clients.county1, id, 'county-review');
  }, 180_000);
});

describe('a case is taken to another release', () => {
  it('by a mapping that is proposed, changed, refused by the engine in its own words, and mended', async () => {
    const { id } = await givenCase(clients);
    await takeSteps(clients, id, fromAcceptance.slice(0, 1));
    await openTask(clients.county1, id, 'county-review');
    await putLive(analysts, 'disability-rating.bpmn', (xml) => xml.replace('name="县级审查"', 'name="县级审查（改）"').replaceAll('"issue-county-report"', '"write-county-report"').replaceAll('>issue-county-report<', '>write-county-report<'));
    released = true;
    await open(first, `/cockpit/repairs/new?case=${id}`);
    await click(first, '[data-kind="migrate"]');
    await chooseRelease('repair-fromRelease', 1);
    await chooseRelease('repair-release', 0);
    await first.waitForSelector(`${tid('mapping-state')}[data-faults="0"]`, { timeout: 60_000 });
    await waitForText(first, `${tid('mapping')} [data-step="issue-county-report"]`, 'write-county-report');
    await click(first, tid('preview-repair'));
    await waitForText(first, `${tid('preview')} [data-refused="false"]`, '“县级审查”→“县级审查（改）”');
    await first.type(tid('reason'), '演示：改按新流程办理');
    await click(first, tid('submit-repair'));
    await agreed();
    expect((await openTask(clients.county1, id, 'county-review')).name).toBe('县级审查（改）');
  }, 240_000);
});

describe('a case that was closed by mistake', () => {
  it('is opened again at a step, by two persons', async () => {
    const { id } = await givenCase(clients);
    await takeSteps(clients, id, fromAcceptance.slice(0, 1));
    await openTask(clients.county1, id, 'county-review');
    await repairs.approved((await repairs.ask([id], { kind: 'cancel', exception: '演示机关〔2026〕1号决定（虚构）' })).id);
    await until('closed', async () => (await viewCase(clients.county1, id)).case.status === 'closed' || undefined);
    await open(first, `/cockpit/repairs/new?case=${id}`);
    await click(first, '[data-kind="restart"]');
    await pick(first, 'repair-process', '残疾等级评定');
    await pick(first, 'repair-to', '省级审批');
    await click(first, tid('preview-repair'));
    await waitForText(first, `${tid('preview')} [data-refused="true"]`, '第17条');
    await pick(first, 'repair-to', '县级审查');
    await click(first, tid('preview-repair'));
    await first.waitForSelector(`${tid('preview')} [data-refused="false"]`);
    await first.type(tid('reason'), '演示：误办结');
    await click(first, tid('submit-repair'));
    await agreed();
    await openTask(clients.county1, id, 'county-review');
  }, 240_000);
});

describe('an event of the engine that cannot be applied', () => {
  it('holds its case until the cause is mended, and is applied then', async () => {
    const { id } = await givenCase(clients);
    await openTask(clients.county1, id, 'check-materials');
    const { process_instance_id: root, case_no: caseNo } = (await db('cases').where({ id }).first('process_instance_id', 'case_no')) as { process_instance_id: string; case_no: string };
    const payload = (startTime: string): string => JSON.stringify({ event: 'start', activityInstanceId: `held-${id}`, activityId: 'county-review', activityType: 'userTask', startTime, definitionKey: 'disability-rating' });
    const [event] = (await db.withSchema('bridge').table('engine_events').insert({ partition: partitionOf(root), process_instance_id: root, root_process_instance_id: root, kind: 'activity', payload: payload('no time') }).returning('id')) as [{ id: string }];
    await open(first, '/cockpit/incidents');
    const held = `[data-held="${event.id}"]`;
    await waitForText(first, held, caseNo);
    await click(first, `${held} ${tid('retry-held')}`);
    await waitForText(first, `${held} ${tid('retry-held-result')}`, '仍然不能应用');
    await db.withSchema('bridge').table('engine_events').where({ id: event.id }).update({ payload: payload('2026-03-02T10:00:00+08:00') });
    await first.waitForFunction((selector: string) => document.querySelector(selector) === null, {}, held);
    expect(await db('steps').where({ id: `held-${id}` }).first('activity_id')).toEqual({ activity_id: 'county-review' });
  }, 120_000);
});

describe('what is maintained', () => {
  it.each(['offices', 'institutions', 'settings', 'calendar', 'templates'])('%s shows who changed what', async (page) => {
    await open(first, `/cockpit/${page}`);
    await first.waitForSelector(`${tid('changes')} table, ${tid('changes')} ${tid('empty')}`);
  });

  it('is searched, and exported as it is searched', async () => {
    await open(first, '/cockpit/offices');
    await first.waitForSelector(`${tid('changes')} tbody tr`);
    await fill(first, `${tid('changes')} input[aria-label="查找变更"]`, '没有这样的机构');
    await first.keyboard.press('Enter');
    await waitForText(first, tid('changes'), '没有符合条件的变更');
    expect(await first.$eval(tid('export-changes'), (link) => (link as HTMLAnchorElement).href)).toContain('text=');
  });
});

it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));
