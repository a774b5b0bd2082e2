import { PageHead } from '../../ui/components/PageHead.tsx';
import { HeldEventPanel } from '../held-events/HeldEventPanel.tsx';
import { IncidentList } from './IncidentList.tsx';

/** `/cockpit/incidents` */
export function IncidentPage() {
  return (
    <>
      <PageHead title="异常">步骤自动重试用尽后列在这里；排除原因后再重试。</PageHead>
      <section className="panel"><IncidentList /></section>
      <HeldEventPanel />
    </>
  );
}
