import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDate } from '../../ui/format/dates.ts';
import '../calendar/calendar.css';
import { LawPanel } from './LawPanel.tsx';
import { LawTextImport } from './LawTextImport.tsx';
import { ProposalList } from './ProposalList.tsx';
import { SettingRow } from './SettingRow.tsx';
import { showValue, type Proposal, type Setting } from './types.ts';
import { ChangeHistory } from '../maintenance/ChangeHistory.tsx';

/** `/cockpit/settings`: what the 细则 leaves open and the offices decide, from a date on and by two persons. */
export function SettingsPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['settings'], queryFn: ({ signal }) => api.get<{ settings: Setting[] }>('/api/admin/settings', signal) });
  const describe = (proposal: Proposal): string => {
    const setting = query.data?.settings.find((candidate) => candidate.key === proposal.subject);
    return `${setting?.name ?? proposal.subject}：改为“${showValue(proposal.payload['value'], setting)}”，自${showDate(String(proposal.payload['validFrom']))}起`;
  };
  return (
    <>
      <PageHead title="参数设置">细则没有规定或者留有余地的事项；变更须由两名管理员办理，自生效日起适用，历史保留。</PageHead>
      <ProposalList kind="setting" describe={describe} refresh={['settings']} />
      <QueryState query={query}>
        {({ settings }) => (
          <section className="panel"><h2 className="panel-title">参数</h2><ul className="records" data-testid="settings">{settings.map((setting) => <SettingRow key={setting.key} setting={setting} />)}</ul></section>
        )}
      </QueryState>
      <ProposalList kind="continuation" describe={(proposal) => `细则继续适用：自${showDate(String(proposal.payload['from']))}${proposal.payload['until'] ? `至${showDate(String(proposal.payload['until']))}` : '起，至另行决定时止'}`} refresh={['law']} />
      <LawPanel />
      <ChangeHistory path="changes/settings" />
      <LawTextImport />
    </>
  );
}
