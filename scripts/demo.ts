/**
 * `npm run demo`: drives four invented cases from the application to the archive through the public API, with real files and people signed in, and leaves
 * the papers as PDFs: 新办 with a supplement, 新办 that is withdrawn, 调整, 补发 of a lost certificate. Uses the running demonstration, or starts one for as long as it needs it.
 * Exit code 1 when a case does not come to its end or a constraint of the law is broken.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { advance, takeStep } from './demo/act-in-case.ts';
import type { Step } from './demo/act-in-case.ts';
import { adjustmentOf, adjustmentStory } from './demo/adjustment-story.ts';
import { signIn, until } from './demo/api-client.ts';
import type { ApiClient } from './demo/api-client.ts';
import { acceptance, fromAcceptance, supplementRound } from './demo/initial-rating-story.ts';
import { brokenIn, printActs, printCase, printHead, printStep } from './demo/print-story.ts';
import type { CaseView } from './demo/print-story.ts';
import { lossOf, lossStory, replacementCodes } from './demo/replacement-story.ts';
import { takeIn, uploadSample } from './demo/take-in.ts';
import { afterWithdrawal, withdraw } from './demo/withdrawal-story.ts';

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

async function tellInitial(people: People): Promise<void> {
  const { id, caseNo } = await takeIn(countyOf(people), { without: ['N3'] });
  printHead(caseNo, '新办评定残疾等级');
  await tellSteps(people, id, [...supplementRound, ...fromAcceptance]);
  await tellEnd(people, id, fromAcceptance.at(-1));
}

async function tellWithdrawn(people: People): Promise<void> {
  const { id, caseNo } = await takeIn(countyOf(people));
  printHead(caseNo, '新办评定残疾等级，申请人撤回');
  await tellSteps(people, id, [acceptance]);
  await withdraw(countyOf(people), id);
  printActs(await look(people, id));
  await tellSteps(people, id, afterWithdrawal);
  await tellEnd(people, id, afterWithdrawal.at(-1));
}

async function tellAdjustment(people: People): Promise<void> {
  const { materials } = await countyOf(people).get<{ materials: { code: string; suppliedBy: string }[] }>('/api/required-materials?type=adjustment&category=C1b&hasUnit=false');
  const codes = materials.filter(({ suppliedBy }) => suppliedBy === 'applicant').map(({ code }) => code);
  const { id, caseNo } = await takeIn(countyOf(people), { applicationFor: adjustmentOf, codes });
  printHead(caseNo, '调整残疾等级');
  await tellSteps(people, id, adjustmentStory);
  await tellEnd(people, id, adjustmentStory.at(-1));
}

async function tellLoss(people: People): Promise<void> {
  const { id, caseNo } = await takeIn(countyOf(people), { procedure: 'certificate-replacement', applicationFor: lossOf, codes: replacementCodes });
  printHead(caseNo, '证件遗失补发');
  await tellSteps(people, id, lossStory);
  await tellEnd(people, id, lossStory.at(-1));
}

const stop = await demonstration();
try {
  const people = await signInPeople(['county1', 'county2', 'city', 'province1', 'province2']);
  await tellInitial(people);
  await tellWithdrawn(people);
  await tellAdjustment(people);
  await tellLoss(people);
} finally {
  await stop();
}
