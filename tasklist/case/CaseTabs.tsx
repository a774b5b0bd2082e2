import { Tabs } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '../../ui/api/types.ts';
import { DocumentList } from '../../ui/components/DocumentList.tsx';
import { MaterialsTable } from '../../ui/components/MaterialsTable.tsx';
import { AppraisalTab } from '../appraisal/AppraisalTab.tsx';
import { CaseHandOvers } from '../hand-overs/CaseHandOvers.tsx';
import { NoticeTab } from '../notices/NoticeTab.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { ReplaceButton } from '../materials/ReplaceButton.tsx';
import { CaseTimeline } from '../act-dates/CaseTimeline.tsx';
import { CaseDeadlines } from './CaseDeadlines.tsx';
import { CaseDiagram } from './CaseDiagram.tsx';
import { CaseOverview } from './CaseOverview.tsx';
import { CaseResults, hasResults } from './CaseResults.tsx';
import { ConstraintList } from './ConstraintList.tsx';

interface Props {
  detail: CaseDetail;
  today: string;
  /** the case page shows more than the task page */
  full?: boolean;
  /** address in which the case was read, when it is not the case's own */
  seenAt?: string;
}

const counted = (title: string, count: number): string => (count > 0 ? `${title} ${count}` : title);

/** Everything of a case, one part at a time. */
export function CaseTabs({ detail, today, full = false, seenAt = `/api/cases/${detail.case.id}` }: Props) {
  const [tab, setTab] = useState('overview');
  const { session } = useSession();
  const isCountyOfficer = session.roles.some((held) => held.role === 'caseworker' && held.orgCode === detail.case.countyCode);
  const items = [
    { key: 'overview', label: '案件概况', children: <CaseOverview detail={detail} today={today} showTasks={full} /> },
    { key: 'materials', label: counted('材料', detail.materials.length), children: <MaterialsTable materials={detail.materials} fileAction={(file) => <ReplaceButton file={file} summary={detail.case} seenAt={seenAt} />} /> },
    { key: 'documents', label: counted('文书', detail.documents.length), children: <><DocumentList documents={detail.documents} /><p><a href={`/api/cases/${detail.case.id}/archive.pdf`} download>下载全部材料和文书（一个 PDF，附卷内目录）</a></p></> },
    ...(detail.timeline.some((act) => act.act === 'draw-expert-panel') ? [{ key: 'appraisal', label: '医学鉴定', children: <AppraisalTab caseId={detail.case.id} /> }] : []),
    ...(detail.publicNotices.length > 0 ? [{ key: 'notices', label: '公示', children: <NoticeTab caseId={detail.case.id} mayUpload={isCountyOfficer} /> }] : []),
    { key: 'hand-overs', label: '交接', children: <CaseHandOvers caseId={detail.case.id} /> },
    { key: 'deadlines', label: '期限', children: <CaseDeadlines detail={detail} today={today} /> },
    ...(full ? [{ key: 'constraints', label: '法定要求', children: <ConstraintList constraints={detail.constraints} /> }] : []),
    { key: 'timeline', label: '办理过程', children: <CaseTimeline detail={detail} today={today} seenAt={seenAt} /> },
    { key: 'diagram', label: '流程图', children: <CaseDiagram detail={detail} /> },
    ...(full && hasResults(detail) ? [{ key: 'results', label: '办理结果', children: <CaseResults detail={detail} /> }] : []),
  ];
  return <Tabs className="case-tabs" activeKey={tab} onChange={setTab} items={items} destroyOnHidden />;
}
