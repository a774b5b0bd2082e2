import { GuideSteps } from './GuideSteps.tsx';
import { MaterialsFinder } from './MaterialsFinder.tsx';
import { PersonsList } from './PersonsList.tsx';
import { ReplacementGuide } from './ReplacementGuide.tsx';

/** The public page: what can be applied for here, how, and with which papers. Nothing about any case. */
export function GuidePage() {
  return (
    <div className="guide">
      <title>残疾等级评定（新办）、证件换发补发办事指南 · 优抚业务流程平台</title>
      <h1>残疾等级评定（新办）</h1>
      <p className="guide-lead">退出现役军人以外的符合条件人员，因战因公负伤致残的，可以申请认定因战因公残疾性质并评定残疾等级。申请由户籍地县级退役军人事务部门受理，本页说明条件、步骤和材料。</p>
      <PersonsList />
      <GuideSteps />
      <MaterialsFinder />
      <ReplacementGuide />
      <p className="muted guide-foot">内容依据《广东省退役军人事务厅关于〈伤残抚恤管理办法〉的实施细则》整理，为摘要说明，办理以公布的文本为准。</p>
    </div>
  );
}
