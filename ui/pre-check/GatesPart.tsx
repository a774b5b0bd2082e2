import type { GateFinding } from '../../regulations/eligibility/index.ts';
import { StatusTag, type Tone } from '../components/StatusTag.tsx';
import type { PreCheckAnswer } from './types.ts';

const HEADLINES: Record<PreCheckAnswer['gates']['summary'], { tone: Tone; title: string; text: string }> = {
  acceptable: { tone: 'good', title: '符合申请条件', text: '按所填内容没有发现不能受理的情形。' },
  'needs-decision': { tone: 'warn', title: '有待核实', text: '按所填内容没有发现不能受理的情形，下列事项须补充或者由经办人核实。' },
  'not-acceptable': { tone: 'bad', title: '不能按此办理', text: '按所填内容，下列条件不符合。' },
};
const TONES: Record<GateFinding['outcome'], Tone> = { passed: 'good', failed: 'bad', 'needs-decision': 'warn', 'not-applicable': 'neutral' };
const WORDS: Record<GateFinding['outcome'], string> = { passed: '符合', failed: '不符合', 'needs-decision': '待核实', 'not-applicable': '不涉及' };

const rowsOf = (findings: readonly GateFinding[]) => (
  <ul className="verdicts">
    {findings.map((finding) => (
      <li key={finding.rule + finding.message} data-rule={finding.rule}>
        <StatusTag tone={TONES[finding.outcome]}>{WORDS[finding.outcome]}</StatusTag>
        <span>{finding.message}<small className="article">第{finding.article}条</small></span>
      </li>
    ))}
  </ul>
);

/** What the law says of the application: first what stands against it, then what is open; what is in order is folded away. */
export function GatesPart({ gates, decided = '是否准予评定，由各级审查、鉴定后决定。' }: { gates: PreCheckAnswer['gates']; /** who decides in the end */ decided?: string }) {
  const { tone, title, text } = HEADLINES[gates.summary];
  const of = (...outcomes: GateFinding['outcome'][]) => gates.findings.filter((finding) => outcomes.includes(finding.outcome));
  const against = [...of('failed'), ...of('needs-decision')];
  const passed = of('passed');
  return (
    <section className={`panel verdict verdict-${tone}`} data-testid="gates" data-summary={gates.summary}>
      <h2>{title}</h2>
      <p>{text}{gates.summary === 'acceptable' && decided}</p>
      {against.length > 0 && rowsOf(against)}
      {passed.length > 0 && <details><summary>已符合的条件（{passed.length}）</summary>{rowsOf(passed)}</details>}
    </section>
  );
}
