import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { PageHead } from '../../ui/components/PageHead.tsx';

/** The case has a number; what happens next. */
export function IntakeResult({ made, onAnother }: { made: { id: string; caseNo: string }; onAnother: () => void }) {
  const navigate = useNavigate();
  return (
    <>
      <PageHead title="收件完成" />
      <section className="panel done" role="status" data-testid="intake-result">
        <svg width="48" height="48" viewBox="0 0 48 48" fill="none" aria-hidden><circle cx="24" cy="24" r="21" fill="#e7f3ec" stroke="#26734d" strokeWidth="2" /><path d="M15 24.5l6.5 6.5L34 18" stroke="#26734d" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round" /></svg>
        <h2>案号 <span data-testid="case-no">{made.caseNo}</span></h2>
        <p>申请已登记，“核对材料”稍后到达本单位待办。</p>
        <div className="done-actions">
          <Button type="primary" onClick={() => void navigate(`/cases/${made.id}`)}>查看案件</Button>
          <Button onClick={() => void navigate('/?scope=office')}>前往本单位待办</Button>
          <Button type="link" onClick={onAnother}>继续收件</Button>
        </div>
      </section>
    </>
  );
}
