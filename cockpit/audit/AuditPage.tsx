import './audit.css';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { ChainPanel } from './ChainPanel.tsx';
import { EntryPanel } from './EntryPanel.tsx';

/** `/cockpit/audit`: does the trail hold, and what does it say. */
export function AuditPage() {
  return (
    <>
      <PageHead title="审计核验">每条记录以哈希值与前一条相连，链的末端定期记在数据库之外。核验和导出本身也会留下审计记录。</PageHead>
      <ChainPanel />
      <EntryPanel />
    </>
  );
}
