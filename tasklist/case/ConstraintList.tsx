import type { ConstraintState } from '../../ui/api/types.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { StatusTag, type Tone } from '../../ui/components/StatusTag.tsx';
import { showArticles } from '../../ui/format/dates.ts';

/** Grave first. An unknown state is shown by its code. */
const STATES: Record<string, { words: string; tone: Tone; rank: number }> = {
  breached: { words: '逾期或违反', tone: 'bad', rank: 0 },
  due: { words: '应办', tone: 'warn', rank: 1 },
  'not-yet-allowed': { words: '未到', tone: 'neutral', rank: 3 },
  satisfied: { words: '已满足', tone: 'good', rank: 4 },
};
const stateOf = (status: string) => STATES[status] ?? { words: status, tone: 'neutral' as Tone, rank: 2 };

/** What the law asks of this case: what is due, what was breached, what may not be done yet. */
export function ConstraintList({ constraints }: { constraints: readonly ConstraintState[] }) {
  if (constraints.length === 0) return <EmptyState title="目前没有需要注意的法定要求" />;
  const sorted = [...constraints].sort((a, b) => stateOf(a.status).rank - stateOf(b.status).rank);
  return (
    <ul className="records" data-testid="constraints">
      {sorted.map((constraint) => {
        const { words, tone } = stateOf(constraint.status);
        return (
          <li key={`${constraint.id}-${constraint.message}`}>
            <div className="record-main"><span>{constraint.message}</span><small>{showArticles(constraint.article)}</small></div>
            <StatusTag tone={tone}>{words}</StatusTag>
          </li>
        );
      })}
    </ul>
  );
}
