import type { Done } from './act-in-case.ts';

export interface CaseView {
  case: { caseNo: string; procedure: string; status: string; outcome: string | null };
  documents: { id: string; kind: string; title: string; numberText: string; hasPdf: boolean; status: string }[];
  deadlines: { key: string; name: string; article: string; startedOn: string; dueOn: string; status: string; metOn: string | null }[];
  timeline: { id: string; act: string; actName: string; articles: string[]; happenedOn: string; actorName: string; orgName: string | null; status: string }[];
  constraints: { status: string; article: string }[];
  certificate: { number: string } | null;
}

const wide = (text: string): number => [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - wide(text)));
const line = (date: string, act: string, article: string, who: string, due: string): string => `  ${pad(date, 12)}${pad(act, 28)}${pad(article, 18)}${pad(who, 24)}${due}`;

const printed = new Set<string>();

/** @param what the kind of case and how it goes */
export function printHead(caseNo: string, what: string): void {
  console.log(`\n案号 ${caseNo}　${what}（虚构案件）\n`);
  console.log(line('法定日期', '事项', '条文', '办理人', '本环节期限'));
}

/** Prints every act that has come since the last call, those of the workers too, with article and legal date. */
export function printStep(done: Done, view: CaseView): void {
  for (const timer of done.executed) console.log(`  ${pad(timer.on, 12)}… 到期事项 ${timer.activityId}`);
  printActs(view, done.task.dueOn ? `${done.task.dueOn} 前（${done.task.deadlineName ?? ''}）` : '');
}

/** @param due the last day for the last of these acts, in words */
export function printActs(view: CaseView, due = ''): void {
  const fresh = view.timeline.filter((act) => act.status === 'effective' && !printed.has(act.id)).sort((a, b) => a.happenedOn.localeCompare(b.happenedOn));
  for (const [index, act] of fresh.entries()) {
    printed.add(act.id);
    console.log(line(act.happenedOn, act.actName, act.articles.join('、'), act.actorName, index === fresh.length - 1 ? due : ''));
  }
}

const wayOf = ({ status, metOn }: CaseView['deadlines'][number]): string => (status === 'ended' ? '不再适用' : `${metOn ?? '—'} 办结（${status === 'met' ? '未超期' : '超期'}）`);

export const brokenIn = (view: CaseView): number => view.constraints.filter((finding) => finding.status === 'breached').length;

export function printCase(view: CaseView, folder: string): void {
  console.log(`\n期限`);
  for (const deadline of view.deadlines) console.log(`  ${pad(deadline.name, 26)}${pad(deadline.article, 10)}${deadline.startedOn} 起，${deadline.dueOn} 止，${wayOf(deadline)}`);
  console.log(`\n文书`);
  for (const paper of view.documents) console.log(`  ${pad(paper.title, 30)}${paper.numberText}`);
  console.log(`\n结果：${view.case.status === 'closed' ? '已办结' : '办理中'}（${view.case.outcome ?? ''}）；对照 ${view.constraints.length} 条法律约束，违反 ${brokenIn(view)} 条。`);
  console.log(`文书 PDF 保存在：${folder}\n`);
}
