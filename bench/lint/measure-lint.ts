import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { createContext, lintBundle, rules } from '../../processes/lint/index.ts';
import type { LintInput } from '../../processes/lint/index.ts';
import { judgeRuns } from '../../test/processes/lint/support/judge-runs.ts';
import { mutants } from '../../test/processes/lint/support/mutants.ts';
import { bundleWith, fromServer, lintRating, shipped } from '../../test/processes/lint/support/shipped.ts';
import { printTable } from '../support/print-table.ts';
import { percentile } from '../support/statistics.ts';
import { largeDiagram } from './large-diagram.ts';

const ROUNDS = 15;
const MUTANT_RUNS = 72;

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Processor time, which other work on the machine lengthens less than the time by the clock. */
function processorTime(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const milliseconds = (values: readonly number[], part: number): string => percentile(values, part).toFixed(0);

/** One row: files read anew at each lint, as the server does, and with files that have been read before, as the editor does but for one. */
function measure(name: string, elements: number, input: LintInput): string[] {
  const root = createContext(input).roots[0]!;
  const graph = createContext(input).runsOf(root);
  lintBundle(input);
  const whole = Array.from({ length: ROUNDS }, () => timed(() => lintBundle(input)));
  const walk = Array.from({ length: ROUNDS }, () => {
    const context = createContext(input);
    return timed(() => context.runsOf(root));
  });
  const processor = Array.from({ length: ROUNDS }, () => processorTime(() => lintBundle(input)));
  return [name, String(elements), String(graph.states), String(graph.edges.flat().length), milliseconds(walk, 0.5), milliseconds(whole, 0.5), milliseconds(whole, 0.95), milliseconds(processor, 0.5), String(lintBundle(input).length)];
}

/** Time of the lint, and what it finds on mutants of the shipped diagrams. Needs no stack. */
export function measureLint(): Promise<void> {
  const files = Object.entries(shipped).map(([key, xml]) => ({ key, xml }));
  const elements = [...createContext({ diagrams: bundleWith() }).diagrams.values()].reduce((sum, { steps }) => sum + [...steps.values()].reduce((own, step) => own + 1 + step.outgoing.length, 0), 0);
  const large = largeDiagram(1000);
  // The guard lets no document of this size be deployed; how long the others take is what is asked here.
  const limits = buildAllowList(large.registry);
  const allowList = { ...limits, limits: { ...limits.limits, elements: 20_000 } };
  const rows = [
    measure('随附的全部流程图，逐次读入', elements, { ...fromServer, diagrams: files }),
    measure('随附的全部流程图，已读入', elements, { ...fromServer, diagrams: bundleWith() }),
    measure('生成的大流程图', large.elements, { diagrams: [{ xml: large.xml }], registry: large.registry, allowList }),
  ];
  printTable(`流程图审查（${rules.length} 条规则，${ROUNDS} 次；毫秒）`, ['', '步骤和连线', '状态', '转移', '走遍各种走法 p50', '审查 p50', '审查 p95', '处理器 p50', '问题'], rows);

  const kinds = new Map<string, { all: number; unlawful: number; lawful: number; any: number; other: number }>();
  for (const mutant of mutants) {
    const kind = kinds.get(mutant.kind) ?? { all: 0, unlawful: 0, lawful: 0, any: 0, other: 0 };
    kinds.set(mutant.kind, kind);
    const isUnlawful = judgeRuns({ ...shipped, [mutant.process]: mutant.xml }, { runs: MUTANT_RUNS, seed: 7, until: new Set() }).breached.size > 0;
    const findings = lintRating({ [mutant.process]: mutant.xml });
    kind.all += 1;
    kind.unlawful += Number(isUnlawful);
    kind.lawful += Number(isUnlawful && findings.some((finding) => finding.layer === 'lawful'));
    kind.any += Number(isUnlawful && findings.length > 0);
    kind.other += Number(!isUnlawful && findings.length > 0);
  }
  const sum = [...kinds.values()].reduce((total, kind) => ({ all: total.all + kind.all, unlawful: total.unlawful + kind.unlawful, lawful: total.lawful + kind.lawful, any: total.any + kind.any, other: total.other + kind.other }));
  const row = (name: string, kind: typeof sum): string[] => [name, ...[kind.all, kind.unlawful, kind.lawful, kind.any, kind.other].map(String)];
  printTable(
    `随附流程图的变异体（每个由独立的模拟走 ${MUTANT_RUNS} 次，按办结案件审计）`,
    ['', '变异体', '模拟中违法', '法律层发现', '任何一层发现', '模拟中未违法而有问题'],
    [...[...kinds].map(([name, kind]) => row(name, kind)), row('合计', sum)],
  );
  return Promise.resolve();
}
