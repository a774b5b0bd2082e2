import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import type { DiagramSummary } from '../../ui/api/types.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';

/** What each diagram is for, in a line; a diagram that is not listed has its name only. */
const ABOUT: Record<string, string> = {
  'disability-rating': '从收件、县市省三级审查、医学鉴定、公示到发证和归档的全过程。',
  'certificate-replacement': '证件换发、补发和赴境外定居变更，县市省三级逐级上报，新证件逐级发给。',
  'military-inbound': '军队移交后转入抚恤关系：审查、复查鉴定、暂缓登记、不予登记、上报和重新编号。',
  'cross-province-out': '迁往外省：先沟通，复印备查，机要发送档案，同意接收后开具转移证明，同时上报备案。',
  'cross-province-in': '从外省迁入：答复沟通，收齐四项材料，登记上报，省级核实后重新编号，逐级发还。',
  'in-province-out': '户籍迁往本省另一县：复印备查、开具转移证明、发送档案、等待迁入地的办理结果。',
  'in-province-in': '户籍由本省另一县迁入：收齐档案和证件、逐级上报、减员新增、填写新户籍地和发还。',
  'death-cancellation': '家属或者利害关系人告知死亡后，县级核实、注销证件、停发抚恤金，逐级上报省级备案。',
  'relation-report': '登记表一式三份，县级报送市级，市级审核后报送省级。',
  'relation-return': '已填写变更栏的证件由省级、市级下发到县级。',
  'medical-appraisal': '抽选专家、登记鉴定意见、通知鉴定结果。',
  'public-notice': '张贴公示、计算公示期、核实反馈意见。',
  delivery: '文书和证件的送达登记。',
  archive: '办理完毕后的归档。',
  supervision: '期限届满仍未办结的，向经办单位发出督办通知，登记送达和回复。',
};

/** `/modeler/`: the procedures as diagrams. */
export function LibraryPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['diagrams'], queryFn: () => api.get<DiagramSummary[] | { diagrams: DiagramSummary[] }>('/api/diagrams') });
  return (
    <>
      <PageHead title="流程图库">现行版本的流程图。点开可逐步查看法定行为、条文摘要、表单、文书和期限；修改在“草稿”中进行，经另一名分析员批准后发布。</PageHead>
      <QueryState query={query}>
        {(answer) => {
          const diagrams = Array.isArray(answer) ? answer : answer.diagrams;
          if (diagrams.length === 0) return <EmptyState title="还没有部署流程图" />;
          return (
            <ul className="library" data-testid="diagrams">
              {diagrams.map((diagram) => (
                <li key={diagram.process}>
                  <Link to={`/diagrams/${diagram.process}`}>
                    <strong>{diagram.name}</strong>
                    <span>{ABOUT[diagram.process] ?? ''}</span>
                    <small><code>{diagram.process}</code>{diagram.definitionId ? '已部署' : '未部署'}</small>
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryState>
    </>
  );
}
