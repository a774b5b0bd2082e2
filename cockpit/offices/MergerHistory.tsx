import { showDate } from '../../ui/format/dates.ts';
import type { OfficeMerger } from './types.ts';

/** What a merger moved, in the order in which it is told. */
const PARTS: readonly [string, string][] = [['cases', '在办案件'], ['tasks', '待办事项'], ['persons', '人员'], ['pensions', '抚恤金'], ['accounts', '岗位账号'], ['handedOver', '移交事项'], ['below', '下级机构']];

const partsOf = (moved: Record<string, number>): string => PARTS.filter(([key]) => moved[key]).map(([key, name]) => `${name} ${moved[key]}`).join('、') || '没有在办内容';

/** The mergers that were made; nothing when there was none. */
export function MergerHistory({ mergers }: { mergers: readonly OfficeMerger[] }) {
  if (mergers.length === 0) return null;
  return (
    <section className="panel" data-testid="office-mergers">
      <h2 className="panel-title">已办理的合并</h2>
      <ul className="records">
        {mergers.map((merger) => (
          <li key={merger.fromCode}>
            <div className="record-main">
              <strong>{showDate(merger.mergedOn)}　{merger.fromName}（{merger.fromCode}）并入{merger.intoName}（{merger.intoCode}）</strong>
              <small>依据：{merger.basis} · {merger.proposedByName}提出，{merger.approvedByName ?? ''}批准 · 移转：{partsOf(merger.moved)}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
