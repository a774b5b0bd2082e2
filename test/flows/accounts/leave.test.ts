import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { signIn } from '../../../scripts/demo/api-client.ts';
import { getStack } from '../../support/stack.ts';
import { givenCase, signInAll } from '../support/story.ts';
import type { Clients } from '../support/story.ts';

interface Task {
  id: string;
  caseId: string;
  assignee: { id: string } | null;
}

const OWN_PASSWORD = 'Wode-xin-mima-7';
const PATIENCE_MS = 20_000;

/** Asks until the answer is there. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; await pause(50)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('did not happen in time');
}

const tasksOf = async (client: ApiClient, scope: 'mine' | 'office', caseId: string): Promise<Task | undefined> => (await client.get<{ tasks: Task[] }>(`/api/tasks?scope=${scope}`)).tasks.find((task) => task.caseId === caseId);

describe('given a caseworker with a claimed task and a draft, when the person leaves', () => {
  let clients: Clients;
  let caseId: string;

  /** A new colleague of the county who has claimed the first task of the case and begun to write. */
  async function newcomer(login: string): Promise<{ id: string; client: ApiClient; taskId: string }> {
    const { serverUrl } = getStack();
    const { id, oneTimePassword } = await clients.security.post<{ id: string; oneTimePassword: string }>('/api/admin/users', { login, name: '来去匆匆（演示）', orgCode: '449901', roles: [{ orgCode: '449901', role: 'caseworker' }] });
    const first = await signIn(serverUrl, login, oneTimePassword);
    await first.post('/api/account/password', { currentPassword: oneTimePassword, newPassword: OWN_PASSWORD });
    const client = await signIn(serverUrl, login, OWN_PASSWORD);
    const { id: taskId } = await until(() => tasksOf(client, 'office', caseId));
    await client.post(`/api/tasks/${taskId}/claim`);
    await client.put(`/api/tasks/${taskId}/draft`, { data: { remark: `${login} 写到一半` } });
    return { id, client, taskId };
  }

  beforeAll(async () => {
    clients = await signInAll();
    caseId = (await givenCase(clients)).id;
  }, 120_000);

  test('then the task goes back to the office in the engine and in the list, and the account is closed', async () => {
    const { id, client, taskId } = await newcomer('leaver-one');
    expect(await clients.security.post(`/api/admin/users/${id}/end`, { successorId: null })).toEqual({ handedOver: 1 });
    await expect(client.get('/api/session')).rejects.toMatchObject({ status: 401 });
    await until(async () => ((await tasksOf(clients.county2, 'office', caseId))?.assignee === null ? true : undefined));
    await clients.county2.post(`/api/tasks/${taskId}/claim`);
    await clients.county2.post(`/api/tasks/${taskId}/release`);
  }, 60_000);

  test('then the named colleague has it with the draft and may complete it', async () => {
    const { id, taskId } = await newcomer('leaver-two');
    const { user } = await clients.county2.get<{ user: { id: string } }>('/api/session');
    expect(await clients.security.post(`/api/admin/users/${id}/end`, { successorId: user.id })).toEqual({ handedOver: 1 });
    expect((await until(() => tasksOf(clients.county2, 'mine', caseId))).id).toBe(taskId);
    expect(await clients.county2.get(`/api/tasks/${taskId}`)).toMatchObject({ draft: { data: { remark: 'leaver-two 写到一半' } }, canComplete: true });
    await clients.county2.post(`/api/tasks/${taskId}/release`);
  }, 60_000);
});
