import { Tabs } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '../../ui/api/types.ts';
import { ActTimeline } from '../../ui/components/ActTimeline.tsx';
import { DeadlineList } from '../../ui/components/DeadlineList.tsx';
import { DocumentList } from '../../ui/components/DocumentList.tsx';
import { MaterialsTable } from '../../ui/components/MaterialsTable.tsx';
import { hasRole, useSession } from '../../ui/session/session-context.ts';
import { ReplaceButton } from '../materials/ReplaceButton.tsx';
import { ViewLog } from '../persons/ViewLog.tsx';
import { CaseDiagram } from './CaseDiagram.tsx';
import { CaseOverview } from './CaseOverview.tsx';
import { CaseResults, hasResults } from './CaseResults.tsx';
import { ConstraintList } from './ConstraintList.tsx';

interface Props {
  detail: CaseDetail;
  today: string;
  /** the case page shows more than the task page */
  full?: boolean;
}

const counted = (title: string, count: number): string => (count > 0 ? `${title} ${count}` : title);

/** Everything of a case, one part at a time. */
export function CaseTabs({ detail, today, full = false }: Props) {
  const { session } = useSession();
  const [tab, setTab] = useState('overview');
  const items = [
    { key: 'overview', label: '案件概况', children: <CaseOverview detail={detail} today={today} showTasks={full} /> },
    { key: 'materials', label: counted('材料', detail.materials.length), children: <MaterialsTable materials={detail.materials} fileAction={(file) => <ReplaceButton file={file} summary={detail.case} />} /> },
    { key: 'documents', label: counted('文书', detail.documents.length), children: <DocumentList documents={detail.documents} /> },
    { key: 'deadlines', label: '期限', children: <DeadlineList deadlines={detail.deadlines} today={today} /> },
    ...(full ? [{ key: 'constraints', label: '法定要求', children: <ConstraintList constraints={detail.constraints} /> }] : []),
    { key: 'timeline', label: '办理过程', children: <ActTimeline acts={detail.timeline} /> },
    { key: 'diagram', label: '流程图', children: <CaseDiagram detail={detail} /> },
    ...(full && hasResults(detail) ? [{ key: 'results', label: '办理结果', children: <CaseResults detail={detail} /> }] : []),
    ...(full && hasRole(session, 'auditor') ? [{ key: 'views', label: '查阅记录', children: <ViewLog caseId={detail.case.id} /> }] : []),
  ];
  return <Tabs className="case-tabs" activeKey={tab} onChange={setTab} items={items} destroyOnHidden />;
}
