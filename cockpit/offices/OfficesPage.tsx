import { Button, Input } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDate } from '../../ui/format/dates.ts';
import '../calendar/calendar.css';
import { ProposalList } from '../settings/ProposalList.tsx';
import { MergerDetails } from './MergerDetails.tsx';
import { MergerHistory } from './MergerHistory.tsx';
import { NewOffice } from './NewOffice.tsx';
import { OfficeDrawer } from './OfficeDrawer.tsx';
import { OfficeTable } from './OfficeTable.tsx';
import { asTree, type Office } from './types.ts';
import { useOffices } from './use-offices.ts';
import './offices.css';
import { ChangeHistory } from '../maintenance/ChangeHistory.tsx';

/** `/cockpit/offices`: the offices that the person runs as a tree, and the mergers that wait or were made. */
export function OfficesPage() {
  const [search, setSearch] = useState('');
  const [withClosed, setWithClosed] = useState(false);
  const [openCode, setOpenCode] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const query = useOffices();
  const offices = query.data?.offices ?? [];
  const wanted = search.trim();
  const matches = (office: Office): boolean => (withClosed || office.closedOn === null) && [office.name, office.code, office.documentWord].some((text) => text.includes(wanted));
  const nameOf = (code: unknown): string => offices.find((office) => office.code === code)?.name ?? String(code);
  return (
    <>
      <PageHead title="机构管理" actions={<Button type="primary" onClick={() => setAdding(true)} data-testid="new-office">设立机构</Button>}>省、市、县、乡镇（街道）各级机构，按行政区划代码排列。名称、地址、电话印在文书上，变更自生效日起适用。</PageHead>
      <ProposalList kind="office-merger" describe={({ payload }) => `${nameOf(payload['from'])}并入${nameOf(payload['into'])}，自${showDate(String(payload['mergedOn']))}起`} details={(proposal) => <MergerDetails proposal={proposal} />} refresh={['offices', 'organisations', 'merger-preview']} />
      <section className="panel">
        <div className="panel-bar">
          <div className="scope-tabs" role="group" aria-label="机构">
            <button type="button" aria-pressed={!withClosed} onClick={() => setWithClosed(false)}>现有机构</button>
            <button type="button" aria-pressed={withClosed} onClick={() => setWithClosed(true)}>含已撤销</button>
          </div>
          <Input.Search className="search" allowClear placeholder="按名称或代码查找" aria-label="查找机构" value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
        <QueryState query={query}>
          {(data) => {
            const rows = asTree(data.offices).filter(({ office }) => matches(office));
            return rows.length === 0 ? <EmptyState title={wanted ? '没有符合条件的机构' : '还没有机构'} /> : <OfficeTable rows={rows} onOpen={setOpenCode} />;
          }}
        </QueryState>
      </section>
      <MergerHistory mergers={query.data?.mergers ?? []} />
      <ChangeHistory path="changes/offices" />
      <OfficeDrawer office={offices.find((office) => office.code === openCode) ?? null} offices={offices} onClose={() => setOpenCode(null)} />
      <NewOffice open={adding} offices={offices} onClose={() => setAdding(false)} />
    </>
  );
}
