import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { showDate } from '../../ui/format/dates.ts';
import type { Law } from './types.ts';

/** From 180 days before the 细则 lapses: somebody has to decide whether it goes on being applied. Nothing before. */
export function LapseWarning() {
  const api = useApi();
  const { data } = useQuery({ queryKey: ['law'], queryFn: ({ signal }) => api.get<Law>('/api/admin/law', signal) });
  if (!data?.validity.needsDecision || data.validity.daysLeft === null) return null;
  const { coveredUntil, daysLeft } = data.validity;
  const title = daysLeft < 0 ? `细则的适用期已于${showDate(coveredUntil)}届满，新的申请不能收件。` : `细则的适用期至${showDate(coveredUntil)}，还有 ${daysLeft} 天。`;
  return (
    <div className="notice" data-testid="lapse-warning">
      <Alert type={daysLeft < 0 ? 'error' : 'warning'} showIcon title={title} description={<>此后提出的申请，须先登记继续适用的决定（第49条）。<Link to="/settings">前往参数设置</Link></>} />
    </div>
  );
}
