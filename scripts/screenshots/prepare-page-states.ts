import { randomUUID } from 'node:crypto';
import type { Step } from '../demo/act-in-case.ts';
import { openTask, takeStep } from '../demo/act-in-case.ts';
import type { ApiClient } from '../demo/api-client.ts';
import { until } from '../demo/api-client.ts';
import { acceptance, applicationOf } from '../demo/initial-rating-story.ts';
import { arrival, atCounty, departure, departureOf } from '../demo/in-province-story.ts';
import { inventIdNumber } from '../demo/invent-id-number.ts';
import { announcementFor, openFromAnnouncement } from '../demo/open-from-announcement.ts';
import { takeIn } from '../demo/take-in.ts';

type Clients = Readonly<Record<string, ApiClient>>;

/** What the pictures of every page show; all of it invented. */
export interface PageStates {
  /** a case that has moved away, and the case of the county that it has moved to */
  moved: { out: string; in: string };
  openings: { open: string; applied: string };
  /** the application that is typed into the form of a case from paper */
  paperApplication: Record<string, unknown>;
  /** a case at 县级审查, and one that was ended by a repair */
  waiting: string;
  ended: string;
  /** by the name of the file */
  drafts: Readonly<Record<string, string>>;
  /** releases, and the change of a paper that is proposed */
  first: string;
  current: string;
  proposal: string;
  tidy: () => Promise<void>;
}

export const DRAFTED = ['disability-rating.county-review.json', 'county-report.hbs', 'institution-by-injury.dmn', 'public-notice.bpmn'] as const;
const PAUSED = 'shared.start-deadline';

/** Changes that keep to the law, so that they can be proposed. */
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'disability-rating.bpmn': (text) => text.replace('name="县级审查"', 'name="县级审查（改）"').replaceAll('"issue-county-report"', '"write-county-report"').replaceAll('>issue-county-report<', '>write-county-report<'),
  'county-report.hbs': (text) => text.replace('</main>', '<p class="body">本报告一式两份，一份随材料上报。</p></main>'),
  'institution-by-injury.dmn': (text) => text.replace('"二级以上医疗卫生机构"', '"二级甲等以上医院"'),
};

function clientOf(clients: Clients, login: string): ApiClient {
  const client = clients[login];
  if (!client) throw new Error(`nobody is signed in as ${login}`);
  return client;
}

/** Brings the demonstration to the states that the pages are to show, through the public API. `tidy` takes back what would be in the way of others. */
export async function preparePageStates(clients: Clients): Promise<PageStates> {
  const moved = await makeMoves(clients);
  const { openings, application: paperApplication } = await makeOpenings(clients);
  const waiting = await accepted(clients);
  const ended = await endedByRepair(clients);
  const analyst = clientOf(clients, 'analyst');
  const releases = await makeReleases(analyst, clientOf(clients, 'analyst2'));
  const drafts = await makeDrafts(analyst);
  const administrator = clientOf(clients, 'administrator');
  await administrator.post(`/api/admin/topics/${PAUSED}/pause`, { reason: '演示：期限计算有误，正在排查' });
  return {
    moved, openings, paperApplication, waiting, ended, drafts, ...releases,
    tidy: async () => {
      await administrator.post(`/api/admin/topics/${PAUSED}/resume`);
      await analyst.post(`/api/model/proposals/${releases.proposal}/reject`, { note: '演示：撤回' });
      for (const id of Object.values(drafts)) await analyst.delete(`/api/model/drafts/${id}`);
    },
  };
}

/** Two moves between counties: one whose case is opened at the other side, one whose announcement still waits there. */
async function makeMoves(clients: Clients): Promise<PageStates['moved']> {
  const here = clientOf(clients, 'county1');
  const there = clientOf(clients, 'othercounty');
  const sent = async (): Promise<{ id: string; number: string }> => {
    const left = await takeIn(here, { procedure: 'relation-transfer', applicationFor: (idNumber, changes) => departureOf(idNumber, changes), codes: ['L1', 'L2', 'L3'] });
    for (const step of departure) await takeStep(clients, left.id, step);
    return { id: left.id, number: (left.application['certificate'] as { number: string }).number };
  };
  const first = await sent();
  const come = await openFromAnnouncement(there, first.number, '2026-03-17');
  const opened = async (id: string): Promise<void> => {
    await until('the receipts', async () => ((await there.get<{ timeline: { act: string; status: string }[] }>(`/api/cases/${id}`)).timeline.some(({ act, status }) => act === 'learn-of-file' && status === 'effective') ? true : undefined));
  };
  await opened(come.id);
  for (const step of atCounty('there', arrival.slice(0, 1))) await takeStep(clients, come.id, step);
  await announcementFor(there, (await sent()).number);
  return { out: first.id, in: come.id };
}

interface Next {
  process: string;
  element: string;
  prefill: Record<string, unknown>;
}

/** Two cases from paper: one that waits for the second officer, one that was opened. */
async function makeOpenings(clients: Clients): Promise<{ openings: PageStates['openings']; application: Record<string, unknown> }> {
  const officer = clientOf(clients, 'county1');
  const entered = async (): Promise<string> => {
    const application = applicationOf(inventIdNumber());
    const body = { procedure: 'disability-rating', applicationType: application['applicationType'], application, simulatedOn: '2026-03-20' };
    const { next } = await officer.post<{ next: Next }>('/api/openings/preview', { ...body, steps: [] });
    const step = { process: next.process, element: next.element, happenedOn: acceptance.on, doneBy: '演示纸上甲', data: { ...next.prefill, ...acceptance.data } };
    return (await officer.post<{ id: string }>('/api/openings', { requestId: randomUUID(), ...body, steps: [step], reason: '平台启用前受理，纸质案卷存于县局档案室（虚构）。' })).id;
  };
  const applied = await entered();
  await clientOf(clients, 'county2').post(`/api/openings/${applied}/decision`, { approve: true });
  return { openings: { applied, open: await entered() }, application: applicationOf(inventIdNumber()) };
}

async function accepted(clients: Clients): Promise<string> {
  const { id } = await takeIn(clientOf(clients, 'county1'));
  await takeStep(clients, id, acceptance as Step);
  await openTask(clientOf(clients, 'county1'), id, 'county-review');
  return id;
}

/** A case that two administrators have ended, so that it can be opened again. */
async function endedByRepair(clients: Clients): Promise<string> {
  const caseId = await accepted(clients);
  const { id } = await clientOf(clients, 'administrator').post<{ id: string }>('/api/admin/repairs', { requestId: randomUUID(), kind: 'cancel', caseIds: [caseId], parameters: {}, exception: '演示机关〔2026〕1号决定（虚构）', reason: '演示：误办结' });
  await clientOf(clients, 'countyadmin').post(`/api/admin/repairs/${id}/approve`);
  await until('the end of the case', async () => (await clientOf(clients, 'county1').get<{ case: { status: string } }>(`/api/cases/${caseId}`)).case.status === 'closed' || undefined);
  return caseId;
}

/** Puts a changed file live: one analyst proposes, another one approves. */
async function putLive(author: ApiClient, approver: ApiClient, resource: string, reason: string): Promise<void> {
  const { proposal } = await proposeChange(author, resource, reason);
  await approver.post(`/api/model/proposals/${proposal}/approve`, { exceptions: [] });
}

async function proposeChange(author: ApiClient, resource: string, reason: string): Promise<{ proposal: string }> {
  const { id } = await author.post<{ id: string }>('/api/model/drafts', { resource });
  const { content, version } = await author.get<{ content: string; version: number }>(`/api/model/drafts/${id}`);
  const saved = await author.put<{ version: number }>(`/api/model/drafts/${id}`, { content: CHANGES[resource]?.(content) }, version);
  return { proposal: (await author.post<{ id: string }>(`/api/model/drafts/${id}/propose`, { requestId: randomUUID(), reason, exceptions: [] }, saved.version)).id };
}

interface Release {
  id: string;
  isCurrent: boolean;
  changed: readonly string[];
}

/** Releases with a changed diagram and a changed table, once in a demonstration; the paper's change waits for a second person. */
async function makeReleases(author: ApiClient, approver: ApiClient): Promise<Pick<PageStates, 'first' | 'current' | 'proposal'>> {
  const releases = async (): Promise<Release[]> => (await author.get<{ releases: Release[] }>('/api/model/releases')).releases;
  const isLive = async (resource: string): Promise<boolean> => (await releases()).some(({ changed }) => changed.includes(resource));
  for (const [resource, reason] of [['disability-rating.bpmn', '演示：调整流程'], ['institution-by-injury.dmn', '演示：本省的鉴定机构']] as const) {
    if (!(await isLive(resource))) await putLive(author, approver, resource, reason);
  }
  const all = await releases();
  const { proposal } = await proposeChange(author, 'county-report.hbs', '演示：审查报告写明份数');
  return { first: all.at(-1)?.id ?? '', current: all.find(({ isCurrent }) => isCurrent)?.id ?? '', proposal };
}

async function makeDrafts(analyst: ApiClient): Promise<PageStates['drafts']> {
  const drafts: Record<string, string> = {};
  for (const resource of DRAFTED) drafts[resource] = (await analyst.post<{ id: string }>('/api/model/drafts', { resource })).id;
  return drafts;
}
