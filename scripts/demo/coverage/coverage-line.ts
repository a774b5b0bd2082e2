import { readDiagramSteps } from '../../../domain/law/diagram-steps.ts';
import { citedArticles, readLawIndex } from '../../../domain/law/law-index.ts';
import { procedureRegistry } from '../../../processes/registry.ts';
import { constraintsOf } from '../../../regulations/constraints/index.ts';
import { flowsOf, takenFlows } from './flows.ts';
import { allRows, rowsHit, rulesApplied } from './rules.ts';
import type { ToldCase } from './told-case.ts';

const PROCEDURE = 'disability-rating';

export interface Covered {
  name: string;
  reached: number;
  of: number;
}

/** The diagrams of the procedure: its own, those that it calls, and what runs beside a case. */
const diagrams = (): string[] => [
  PROCEDURE, ...new Set<string>(procedureRegistry.calls.filter(({ process }) => process === PROCEDURE).map(({ calls }) => calls)), ...procedureRegistry.processes.filter(({ role }) => role === 'companion').map(({ key }) => key as string),
];

/** What the told cases have reached of the procedure, counted from their own records. */
export function coverageOf(cases: readonly ToldCase[]): Covered[] {
  const keys = diagrams();
  const flows = flowsOf(keys);
  const bound = new Set([...readDiagramSteps().filter(({ process }) => keys.includes(process)).flatMap(({ articles }) => [...articles]), ...constraintsOf(PROCEDURE).flatMap(({ article, alsoArticles = [] }) => [...(article === null ? [] : [article]), ...alsoArticles])]);
  const named = new Set(cases.flatMap(({ view }) => [...view.timeline.flatMap(({ articles }) => articles), ...view.constraints.map(({ article }) => article)]).flatMap(citedArticles));
  const rules = new Set(Object.values(readLawIndex()).flatMap((entry) => entry?.rules ?? []).filter((rule) => rule <= 'R111'));
  const papers = new Set(procedureRegistry.serviceTasks.filter(({ process }) => keys.includes(process)).flatMap((task): readonly string[] => ('documents' in task ? task.documents : [])));
  const issued = new Set(cases.flatMap(({ view }) => view.documents.map(({ kind }) => kind)));
  const within = (set: ReadonlySet<string | number>, all: ReadonlySet<string | number>): number => [...set].filter((entry) => all.has(entry)).length;
  return [
    { name: '条文', reached: within(named, bound), of: bound.size },
    { name: '规则', reached: within(rulesApplied(cases), rules), of: rules.size },
    { name: '流程线', reached: takenFlows(cases, flows), of: flows.length },
    { name: '决策表行', reached: rowsHit(cases).size, of: allRows() },
    { name: '文书', reached: within(issued, papers), of: papers.size },
  ];
}

/** `覆盖（4个案件）：条文 21/25，……` */
export const coverageLine = (cases: readonly ToldCase[]): string => `覆盖（评残，${cases.length}个案件，由办理记录计算）：${coverageOf(cases).map(({ name, reached, of }) => `${name} ${reached}/${of}`).join('，')}`;
