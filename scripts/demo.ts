/**
 * `npm run demo`: drives a 新办 case from the application to the archive through the public API, with real files and people signed in,
 * and leaves the papers as PDFs. Uses the running demonstration, or starts one for as long as it needs it.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { advance, takeStep } from './demo/act-in-case.ts';
import { signIn, until } from './demo/api-client.ts';
import type { ApiClient } from './demo/api-client.ts';
import { fromAcceptance, supplementRound } from './demo/initial-rating-story.ts';
import { printCase, printHead, printStep } from './demo/print-story.ts';
import type { CaseView } from './demo/print-story.ts';
import { takeIn, uploadSample } from './demo/take-in.ts';

const dataDir = resolve(process.env['DATA_DIR'] ?? 'data');
const serverUrl = `http://127.0.0.1:${process.env['SERVER_PORT'] ?? '3000'}`;

async function ready(): Promise<boolean> {
  return fetch(`${serverUrl}/health/ready`).then((answer) => answer.ok, () => false);
}

/** Starts the demonstration when none answers; what is given back stops it again. */
async function demonstration(): Promise<() => Promise<void>> {
  if (await ready()) return async () => undefined;
  console.log('演示环境没有运行，正在启动（首次启动需要构建，请稍候）……');
  const child = spawn(process.execPath, ['scripts/start.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await until('the demonstration', async () => {
    if (child.exitCode !== null) throw new Error('演示环境没有启动成功，请看上面的说明。');
    return (await ready()) || undefined;
  }, 15 * 60_000);
  return async () => {
    child.kill('SIGINT');
    await ended;
  };
}

async function signInPeople(logins: readonly string[]): Promise<Record<string, ApiClient>> {
  const accounts = new Map((await readFile(join(dataDir, 'accounts.txt'), 'utf8')).split('\n').map((line) => line.split('\t') as [string, string]));
  const people: Record<string, ApiClient> = {};
  for (const login of logins) people[login] = await signIn(serverUrl, login, accounts.get(login) ?? '');
  return people;
}

async function savePapers(client: ApiClient, view: CaseView): Promise<string> {
  const folder = join(dataDir, 'demo', view.case.caseNo);
  await mkdir(folder, { recursive: true });
  for (const paper of view.documents.filter((document) => document.hasPdf)) {
    await writeFile(join(folder, `${paper.title}-${paper.numberText}.pdf`), await client.bytes(`/api/documents/${paper.id}/pdf`));
  }
  return folder;
}

const stop = await demonstration();
try {
  const people = await signInPeople(['county1', 'county2', 'city', 'province1', 'province2']);
  const county = people['county1'] as ApiClient;
  const taken = await takeIn(county, { without: ['N3'] });
  printHead(taken.caseNo);
  for (const step of [...supplementRound, ...fromAcceptance]) {
    if (step.task === 'record-supplement') await county.post(`/api/cases/${taken.id}/materials`, { materials: [{ code: 'N3', uploadIds: [await uploadSample(county, 'N3')] }] });
    const done = await takeStep(people, taken.id, step);
    printStep(done, await county.get<CaseView>(`/api/cases/${taken.id}`));
  }
  await advance(county, taken.id, (fromAcceptance.at(-1) as { on: string }).on);
  const view = await county.get<CaseView>(`/api/cases/${taken.id}`);
  printCase(view, await savePapers(county, view));
} finally {
  await stop();
}
