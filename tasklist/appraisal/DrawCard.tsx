import { showDate, showInstant } from '../../ui/format/dates.ts';
import { groundText } from './ground-text.ts';
import type { PanelDraw, PanelMember } from './types.ts';
import { STAGE_NAMES } from './types.ts';

const whyDrawn = ({ drawnFor }: PanelMember): string => (drawnFor === 'kept' ? '留任' : drawnFor === 'fill' ? '随机抽选' : `随机抽选（${drawnFor}）`);
const declared = ({ declaration, ground }: PanelMember): string => (declaration === null ? '未登记' : declaration === 'none' ? '无回避情形' : declaration === 'recuses' ? `回避：${groundText(ground)}` : '不能到场');

/** One draw with its panel; its record can be taken out and drawn again by anybody. */
export function DrawCard({ caseId, draw }: { caseId: string; draw: PanelDraw }) {
  const path = `/api/cases/${caseId}/draws/${draw.id}`;
  return (
    <section className="appraisal-card">
      <h3>{STAGE_NAMES[draw.stage]} · 第 {draw.sequence} 次抽选{draw.reason && <span className="chip chip-warn">重新抽选：{draw.reason}</span>}</h3>
      <p className="muted">{draw.institutionName}，{showDate(draw.drawnOn)}由{draw.officer}在{draw.poolSize}名在库专家中抽选（{showInstant(draw.drawnAt)}）</p>
      <div className="grid-wrap">
        <table className="grid appraisal-grid">
          <thead><tr><th>编号</th><th>专家</th><th>学科</th><th>产生方式</th><th>回避情况</th></tr></thead>
          <tbody>
            {draw.members.map((member) => (
              <tr key={member.code}>
                <td className="grid-code">{member.code}</td>
                <td>{member.name}<small className="muted">{member.title}</small></td>
                <td>{member.disciplines.join('、')}</td>
                <td className="grid-soft">{whyDrawn(member)}</td>
                <td className={member.declaration === 'recuses' || member.declaration === 'unavailable' ? 'appraisal-left' : undefined}>{declared(member)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="appraisal-links"><a href={path} download={`抽选记录-${draw.sequence}.json`}>导出抽选记录</a><a href={`/portal/verify-draw?record=${encodeURIComponent(path)}`} target="_blank" rel="noreferrer">验算</a><code title="校验值，与导出的记录相同">{draw.digest}</code></p>
    </section>
  );
}
