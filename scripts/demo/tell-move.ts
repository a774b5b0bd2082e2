import { advance, takeStep } from './act-in-case.ts';
import type { Step } from './act-in-case.ts';
import type { ApiClient } from './api-client.ts';
import { until } from './api-client.ts';
import { arrival, atCounty, broughtDown, departed, departure, departureOf } from './in-province-story.ts';
import { openFromAnnouncement } from './open-from-announcement.ts';
import { brokenIn, printCase, printHead, printStep } from './print-story.ts';
import type { CaseView } from './print-story.ts';
import { takeIn } from './take-in.ts';

type People = Readonly<Record<string, ApiClient>>;
type Side = 'out' | 'in';

interface Telling {
  people: People;
  savePapers: (client: ApiClient, view: CaseView) => Promise<string>;
}

/** The two cases of the move, as they are in the end. */
export type ToldMove = Readonly<Record<Side, CaseView>>;

/** What each of the two counties has to do now: its list shows only its own case. */
async function printLists(clients: Readonly<Record<Side, ApiClient>>, cases: Readonly<Record<Side, string>>): Promise<void> {
  for (const [side, words] of [['out', '迁出地'], ['in', '迁入地']] as const) {
    const { tasks } = await clients[side].get<{ tasks: { caseId: string; name: string }[] }>('/api/tasks?scope=office');
    const own = tasks.filter(({ caseId }) => Object.values(cases).includes(caseId));
    console.log(`  ${words}的待办：${own.map(({ name }) => name).join('、') || '（等待对方）'}`);
  }
}

/**
 * A move between two counties of the province: the case of each side is done by its own officers, and what one has to say to the other goes by the inbox between offices.
 * @returns both cases at their end
 */
export async function tellMove({ people, savePapers }: Telling): Promise<ToldMove> {
  const clients = { out: people['county1'] as ApiClient, in: people['othercounty'] as ApiClient };
  const look = (side: Side, id: string): Promise<CaseView> => clients[side].get(`/api/cases/${id}`);
  const go = async (side: Side, id: string, steps: readonly Step[]): Promise<void> => {
    for (const step of side === 'out' ? steps : atCounty('there', steps)) printStep(await takeStep(people, id, step), await look(side, id));
  };

  const left = await takeIn(clients.out, { procedure: 'relation-transfer', applicationFor: (idNumber, changes) => departureOf(idNumber, changes), codes: ['L1', 'L2', 'L3'] });
  printHead(left.caseNo, '省内迁移：演示县迁出');
  await go('out', left.id, departure);
  const { number } = left.application['certificate'] as { number: string };
  const come = await openFromAnnouncement(clients.in, number, '2026-03-17');
  const cases = { out: left.id, in: come.id };
  printHead(come.caseNo, '省内迁移：样例县由“迁入待办”立案');
  await until('the receipts', async () => ((await look('in', come.id)).timeline.some(({ act, status }) => act === 'learn-of-file' && status === 'effective') ? true : undefined));
  await printLists(clients, cases);
  await go('in', come.id, arrival);
  await until('the answer', async () => ((await look('out', left.id)).timeline.some(({ act, status }) => act === 'learn-of-transfer' && status === 'effective') ? true : undefined));
  await printLists(clients, cases);
  printHead(left.caseNo, '省内迁移：演示县收到已转入的告知');
  await go('out', left.id, departed);
  printHead(come.caseNo, '省内迁移：证件逐级发还');
  await go('in', come.id, broughtDown());
  const ended: Record<Side, CaseView> = { out: await end('out'), in: await end('in') };
  for (const side of ['out', 'in'] as const) printCase(ended[side], await savePapers(clients[side], ended[side]));
  return ended;

  async function end(side: Side): Promise<CaseView> {
    await advance(clients[side], cases[side], side === 'out' ? (departed.at(-1) as Step).on : (broughtDown().at(-1) as Step).on);
    return look(side, cases[side]);
  }
}

export const isMoveDone = (told: ToldMove): boolean => Object.values(told).every((view) => view.case.status === 'closed' && brokenIn(view) === 0);
