/**
 * `npm run demo`: drives the invented cases of `demo/demo-stories.ts` and a move between two counties (`demo/tell-move.ts`) from the application to the archive through the public API, with real files and people
 * signed in, leaves the papers as PDFs, and says at the end what of the procedure they have reached. Uses the running demonstration, or starts one for as long as it needs it.
 * Exit code 1 when a case does not come to its end or a constraint of the law is broken.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { advance, takeStep } from './demo/act-in-case.ts';
import type { Step } from './demo/act-in-case.ts';
import { signIn, until } from './demo/api-client.ts';
import type { ApiClient } from './demo/api-client.ts';
import { coverageLine } from './demo/coverage/coverage-line.ts';
import type { ToldCase } from './demo/coverage/told-case.ts';
import { demoStories } from './demo/demo-stories.ts';
import type { DemoStory } from './demo/demo-stories.ts';
import { brokenIn, printActs, printCase, printHead, printStep } from './demo/print-story.ts';
import type { CaseView } from './demo/print-story.ts';
import { takeInStory } from './demo/take-in-story.ts';
import { isMoveDone, tellMove } from './demo/tell-move.ts';
import { uploadSample } from './demo/take-in.ts';

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

type People = Readonly<Record<string, ApiClient>>;
const countyOf = (people: People): ApiClient => people['county1'] as ApiClient;
const look = (people: People, caseId: string): Promise<CaseView> => countyOf(people).get(`/api/cases/${caseId}`);

async function tellSteps(people: People, caseId: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.task === 'record-supplement') await countyOf(people).post(`/api/cases/${caseId}/materials`, { materials: [{ code: 'N3', uploadIds: [await uploadSample(countyOf(people), 'N3')] }] });
    const done = await takeStep(people, caseId, step);
    printStep(done, await look(people, caseId));
  }
}

/** Lets the case come to rest on the day of its last step and prints what has become of it. */
async function tellEnd(people: People, caseId: string, last: Step | undefined): Promise<void> {
  if (last) await advance(countyOf(people), caseId, last.on);
  const view = await look(people, caseId);
  printCase(view, await savePapers(countyOf(people), view));
  if (view.case.status !== 'closed' || brokenIn(view) > 0) process.exitCode = 1;
}

async function tell(people: People, before: readonly ToldCase[], story: DemoStory): Promise<ToldCase> {
  const county = countyOf(people);
  const { what, steps, interrupt, afterwards = [] } = story;
  const { id, caseNo, application } = await takeInStory(county, story, before);
  printHead(caseNo, what);
  await tellSteps(people, id, steps);
  if (interrupt) {
    await interrupt(county, id);
    printActs(await look(people, id));
    await tellSteps(people, id, afterwards);
  }
  const all = [...steps, ...afterwards];
  await tellEnd(people, id, all.at(-1));
  const { instances } = await (people['administrator'] as ApiClient).get<Pick<ToldCase, 'instances'>>(`/api/admin/cases/${id}/engine`);
  return { application, answers: Object.fromEntries(all.map(({ task, data }) => [task, data])), view: await look(people, id), instances };
}

const stop = await demonstration();
try {
  const people = await signInPeople(['county1', 'county2', 'city', 'othercounty', 'province1', 'province2', 'administrator']);
  const told: ToldCase[] = [];
  for (const story of demoStories) told.push(await tell(people, told, story));
  if (!isMoveDone(await tellMove({ people, savePapers }))) process.exitCode = 1;
  console.log(`${coverageLine(told.filter(({ view }) => view.case.procedure === 'disability-rating'))}\n`);
} finally {
  await stop();
}
