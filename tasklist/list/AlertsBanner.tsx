import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAlerts, type OfficeAlert } from '../queries/use-alerts.ts';

const FIRST = 3;

/** Above the list: which periods have run out (督办) and which will soon; nothing when there is nothing. */
export function AlertsBanner() {
  const [all, setAll] = useState(false);
  const alerts = useAlerts().data?.alerts ?? [];
  if (alerts.length === 0) return null;
  const breaches = alerts.filter((alert) => alert.kind === 'breach').length;
  const title = breaches > 0 ? `${breaches} 件已超过法定期限，请督办` : `${alerts.length} 件即将到期`;
  return (
    <Alert
      className="alerts"
      type={breaches > 0 ? 'error' : 'warning'}
      showIcon
      title={title}
      action={alerts.length > FIRST && <Button size="small" onClick={() => setAll(!all)} aria-expanded={all}>{all ? '收起' : `全部 ${alerts.length} 件`}</Button>}
      description={<ul className="alert-list">{(all ? alerts : alerts.slice(0, FIRST)).map((alert) => <AlertLine key={`${alert.caseId}/${alert.deadlineName}/${alert.orgName}`} alert={alert} />)}</ul>}
    />
  );
}

function AlertLine({ alert }: { alert: OfficeAlert }) {
  return (
    <li>
      <Link to={`/cases/${alert.caseId}`}>{alert.caseNo}</Link>　{alert.deadlineName}（{alert.article}）{alert.kind === 'breach' ? `已于 ${alert.dueOn} 到期未办结` : `将于 ${alert.dueOn} 到期`}，{alert.orgName}
    </li>
  );
}
