import { useState } from 'react';
import { LOSS_NOTICE_WAIT, replacementReasonKeys, replacementReasons, type ReplacementReason } from '../../regulations/replacement/index.ts';
import { replacementMaterialsAddress, useRequiredMaterials } from '../../ui/api/use-required-materials.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { days, StepList, type GuideStep } from './GuideSteps.tsx';

const STEPS: readonly GuideStep[] = [
  { title: '登报声明（仅遗失）', text: `证件遗失的，由本人自费登报声明作废，声明须载明证件编号；自登报之日起满 ${LOSS_NOTICE_WAIT} 个工作日后方可申请。`, articles: '27' },
  { title: '提出申请', text: '有效期满、损坏的申请换发，遗失的申请补发；赴境外定居的，定居前申请变更。向户籍地县级部门提出书面申请。', articles: '26,29' },
  { title: '县级审查上报', text: `符合条件的，填写换证补证审批表，逐级上报；各级自收到之日起 ${days('replacement-county')}内办完本级事项。不符合的，书面告知理由并退还材料。`, articles: '28' },
  { title: '省级办理新证', text: '省级审核同意后办理新证件，有效期按发证时的年龄确定：15周岁以下5年，16至25周岁10年，26至45周岁20年，46周岁以上长期。', articles: '24,25,28' },
  { title: '逐级发给', text: '新证件逐级发到县级，由县级挂号邮寄或者由申请人签收。', articles: '28,31' },
];

/** 换证补证: the way of an application and the papers for its reason. */
export function ReplacementGuide() {
  const [reason, setReason] = useState<ReplacementReason>('lost');
  const [needsNew, setNeedsNew] = useState(false);
  const list = useRequiredMaterials(replacementMaterialsAddress(reason, needsNew));
  return (
    <section className="guide-part" data-testid="replacement-guide">
      <h2 className="guide-title">证件换发、补发</h2>
      <p className="guide-lead">伤残证件有效期满、损坏、遗失的，或者赴境外定居需要变更的，可以申请换发、补发或者变更。</p>
      <section className="panel"><h2>办理步骤</h2><StepList steps={STEPS} /></section>
      <section className="panel">
        <h2>需要哪些材料</h2>
        <div className="finder">
          <label className="finder-field"><span>原因</span>
            <select value={reason} onChange={(event) => setReason(event.target.value as ReplacementReason)}>
              {replacementReasonKeys.map((key) => <option key={key} value={key}>{replacementReasons[key]}</option>)}
            </select>
          </label>
          {reason === 'abroad' && <label className="finder-check"><input type="checkbox" checked={needsNew} onChange={(event) => setNeedsNew(event.target.checked)} />需要换发新证</label>}
        </div>
        <QueryState query={list} rows={4}>
          {(materials) => (
            <ol className="guide-materials" data-testid="replacement-materials">
              {materials.map((material) => <li key={material.code}><strong>{material.title}</strong><small>{material.requirement}</small></li>)}
            </ol>
          )}
        </QueryState>
        <p className="article">第27条、第29条</p>
      </section>
    </section>
  );
}
