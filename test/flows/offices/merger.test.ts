import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { completeTask, openTask } from '../../../scripts/demo/act-in-case.ts';
import type { TaskLine } from '../../../scripts/demo/act-in-case.ts';
import { signIn, until } from '../../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { acceptance, fromAcceptance, supplementRound } from '../../../scripts/demo/initial-rating-story.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { getStack } from '../../support/stack.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients, OpenedCase } from '../support/story.ts';

const FROM = { code: '449911', name: '流程甲县退役军人事务局', documentWord: '流甲退役' };
const INTO = { code: '449912', name: '流程乙县退役军人事务局', documentWord: '流乙退役' };
const OWN_PASSWORD = 'Wode-xin-mima-7';

describe('given a case in mid-flow whose county is merged into another', () => {
  let clients: Clients;
  let opened: OpenedCase;
  let former: Clients;
  let present: Clients;
  let review: TaskLine;
  let view: CaseView;
  const people: Record<string, { id: string; client: ApiClient }> = {};

  /** A new account with its first sign-in behind it. */
  async function newcomer(login: string, orgCode: string, role: string): Promise<ApiClient> {
    const { serverUrl } = getStack();
    const security = await signIn(serverUrl, 'security', testPassword);
    const { id, oneTimePassword } = await security.post<{ id: string; oneTimePassword: string }>('/api/admin/users', { login, name: `${login}（演示）`, orgCode, roles: [{ orgCode, role }] });
    await (await signIn(serverUrl, login, oneTimePassword)).post('/api/account/password', { currentPassword: oneTimePassword, newPassword: OWN_PASSWORD });
    const client = await signIn(serverUrl, login, OWN_PASSWORD);
    people[login] = { id, client };
    return client;
  }

  beforeAll(async () => {
    clients = await signInAll();
    for (const office of [FROM, INTO]) await clients.administrator.post('/api/admin/offices', { ...office, address: `${office.name}演示路1号`, phone: '000-1', contact: '', openedOn: '2025-01-02' });
    former = { ...clients, county1: await newcomer('former1', FROM.code, 'caseworker'), county2: await newcomer('former2', FROM.code, 'caseworker') };
    present = { ...clients, county1: await newcomer('present1', INTO.code, 'caseworker'), county2: await newcomer('present2', INTO.code, 'caseworker') };
    const second = await newcomer('secondadmin', '449900', 'administrator');

    opened = await givenCase(former, {}, ['N3']);
    await takeSteps(former, opened.id, [...supplementRound, acceptance]);
    review = await openTask(former.county2, opened.id, 'county-review');
    await former.county2.post(`/api/tasks/${review.id}/claim`);
    await former.county2.put(`/api/tasks/${review.id}/draft`, { data: { findings: '写到一半' } });

    const { id } = await clients.administrator.post<{ id: string }>(`/api/admin/offices/${FROM.code}/mergers`, {
      requestId: randomUUID(), into: INTO.code, mergedOn: '2025-01-06', basis: '演编〔2025〕1号', comingAlong: [people['former1']?.id], receiverId: people['present1']?.id,
    });
    await second.post(`/api/admin/proposals/${id}/approve`);
  }, 240_000);

  test('then the claimed task is with the receiver in the engine and in the list, its draft too', async () => {
    const task = await until('the handed-over task', async () => (await present.county1.get<{ tasks: TaskLine[] }>('/api/tasks?scope=mine')).tasks.find((candidate) => candidate.id === review.id));
    expect(task).toMatchObject({ orgCode: INTO.code });
    expect(await present.county1.get(`/api/tasks/${review.id}`)).toMatchObject({ draft: { data: { findings: '写到一半' } }, canComplete: true });
  }, 60_000);

  test('then who did not come along sees nothing, who did sees all, and the former office takes in no case', async () => {
    const { serverUrl } = getStack();
    await expect(former.county2.get(`/api/cases/${opened.id}`)).rejects.toMatchObject({ status: 401 });
    const left = await signIn(serverUrl, 'former2', OWN_PASSWORD);
    await expect(left.get(`/api/cases/${opened.id}`)).rejects.toMatchObject({ status: 404 });
    await expect(givenCase({ ...clients, county1: left })).rejects.toMatchObject({ status: 403 });
    expect(await viewCase(former.county1, opened.id)).toMatchObject({ case: { countyCode: INTO.code } });
  }, 60_000);

  test('then the case finishes at the other county on the engine that still names the former one', async () => {
    const remaining = fromAcceptance.filter((step) => step !== acceptance);
    await takeSteps(present, opened.id, remaining);
    await advanceTo(present, opened.id, '2026-07-06');
    view = await viewCase(present.county1, opened.id);
    expect(view.case).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect(view.openTasks).toEqual([]);
    expect(view.constraints.filter((finding) => finding.status === 'breached')).toEqual([]);
  }, 240_000);

  test('then its papers are numbered by the one until the merger, by the other afterwards, without a hole', async () => {
    const numbers = (kind: string): string[] => view.documents.filter((document) => document.kind === kind).map((document) => document.numberText);
    expect(numbers('materials-notice')).toEqual([expect.stringContaining(FROM.documentWord)]);
    for (const kind of ['acceptance-notice', 'appraisal-referral', 'public-notice-form']) expect(numbers(kind)).toEqual([expect.stringContaining(INTO.documentWord)]);
    const { series } = await present.county1.get<{ series: { officeCode: string; series: string; year: number }[] }>('/api/number-series');
    expect(new Set(series.map((entry) => entry.officeCode))).toEqual(new Set([FROM.code, INTO.code]));
    for (const { officeCode, series: name, year } of series) {
      const ledger = await present.county1.get<{ holes: number[]; rows: unknown[] }>(`/api/number-ledger?office=${officeCode}&series=${encodeURIComponent(name)}&year=${year}`);
      expect(ledger.holes).toEqual([]);
      expect(ledger.rows.length).toBeGreaterThan(0);
    }
    const referral = view.documents.find((document) => document.kind === 'acceptance-notice');
    expect((await present.county1.bytes(`/api/documents/${referral?.id ?? ''}/pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  test('then nobody completes a task of it twice', async () => {
    await expect(completeTask(present.county1, { id: review.id }, '2026-03-16', {})).rejects.toMatchObject({ status: expect.any(Number) });
  });
});
