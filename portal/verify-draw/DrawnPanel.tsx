import { drawPanel } from '../../regulations/appraisal/draw-panel.ts';
import type { PanelMember } from '../../regulations/appraisal/draw-panel.ts';
import type { DrawRecord } from '../../regulations/appraisal/draw-record.ts';

const drawAgain = (record: DrawRecord): PanelMember[] => {
  try {
    return drawPanel(record.input);
  } catch {
    return [];
  }
};

const way = (member: PanelMember | undefined): string => (!member ? '—' : member.drawnFor === 'kept' ? '留任' : member.drawnFor === 'fill' ? '随机抽选' : `随机抽选（${member.drawnFor}）`);

/** What the record says and what follows from it, side by side. */
export function DrawnPanel({ record }: { record: DrawRecord }) {
  const { input, members } = record;
  const again = drawAgain(record);
  const nameOf = (id: string | undefined): string => input.candidates.find((candidate) => candidate.id === id)?.name ?? '—';
  const places = Array.from({ length: Math.max(again.length, members.length) }, (_, index) => index);
  return (
    <>
      <section className="panel">
        <h2 className="panel-title">重新抽选的结果</h2>
        <div className="grid-wrap">
          <table className="grid">
            <thead><tr><th>顺序</th><th>记录的专家</th><th>重新抽选的专家</th><th>产生方式</th><th>比对</th></tr></thead>
            <tbody>
              {places.map((place) => {
                const same = members[place]?.id === again[place]?.id;
                return <tr key={place}><td className="grid-code">{place + 1}</td><td>{nameOf(members[place]?.id)}</td><td>{nameOf(again[place]?.id)}</td><td className="grid-soft">{way(again[place])}</td><td className={same ? 'verify-same' : 'verify-other'}>{same ? '一致' : '不同'}</td></tr>;
              })}
            </tbody>
          </table>
        </div>
      </section>
      <section className="panel">
        <h2 className="panel-title">记录</h2>
        <dl className="facts">
          {([['鉴定机构', record.institution?.name], ['抽选日期', record.drawnOn], ['经办人', record.officer?.name], ['在库专家', `${input.candidates.length} 名`], ['不参加抽选', `${input.excluded.length} 名`], ['必须有的学科', input.disciplines.join('、') || '不限'], ['重新抽选的原因', record.reason ?? '首次抽选']] as const).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
          <div className="facts-long"><dt>随机种子</dt><dd className="verify-code">{input.seed}</dd></div>
          <div className="facts-long"><dt>校验值</dt><dd className="verify-code">{record.digest}</dd></div>
        </dl>
      </section>
    </>
  );
}
