import { until } from '../../../scripts/demo/api-client.ts';
import { getStack } from '../../support/stack.ts';

interface Locked {
  id: string;
  businessKey: string;
}

/** Takes a case's next external task of a topic as a worker would and reports that it failed for good. The workers must not run. */
export async function failNextExternalTask(caseId: string, topic: string, message: string): Promise<void> {
  const { engineUrl, engineWorkerSecret } = getStack();
  const workerId = 'e2e-failing-worker';
  const send = async (path: string, body: unknown): Promise<Response> => {
    const response = await fetch(`${engineUrl}/engine-rest/external-task/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`worker:${engineWorkerSecret}`).toString('base64')}` },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const task = await until(`external task ${topic}`, async () => {
    const locked = (await (await send('fetchAndLock', { workerId, maxTasks: 1, topics: [{ topicName: topic, lockDuration: 60_000, businessKey: caseId }] })).json()) as Locked[];
    return locked[0];
  });
  await send(`${task.id}/failure`, { workerId, errorMessage: message, errorDetails: message, retries: 0, retryTimeout: 0 });
}
