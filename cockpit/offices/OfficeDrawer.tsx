import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import '../../ui/account/account.css';
import { Facts } from '../../ui/components/Facts.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { LEVEL_NAMES } from '../../ui/format/labels.ts';
import { ChangeDetails } from './ChangeDetails.tsx';
import { CloseOffice } from './CloseOffice.tsx';
import { OfficeHistory } from './OfficeHistory.tsx';
import { OfficeState } from './OfficeState.tsx';
import type { Office } from './types.ts';

interface Props {
  office: Office | null;
  offices: readonly Office[];
  onClose: () => void;
}

/** One office with all that may be done with it. */
export function OfficeDrawer({ office, offices, onClose }: Props) {
  return (
    <Drawer title={office?.name ?? ''} size={600} open={office !== null} onClose={onClose} destroyOnHidden data-testid="office-drawer">
      {office && <Body key={office.code} office={office} offices={offices} />}
    </Drawer>
  );
}

function Body({ office, offices }: { office: Office; offices: readonly Office[] }) {
  const navigate = useNavigate();
  const [part, setPart] = useState<'details' | 'close' | null>(null);
  const toggle = (wanted: 'details' | 'close') => setPart(part === wanted ? null : wanted);
  const parent = offices.find((other) => other.code === office.parentCode);
  const works = office.closedOn === null;
  return (
    <div className="account-parts">
      <section>
        <Facts
          items={[
            ['代码', office.code], ['级别', LEVEL_NAMES[office.level]], ['上级', parent?.name ?? '—'], ['状态', <OfficeState key="state" office={office} />], ['机关代字', office.documentWord], ['联系人（科室）', office.contact], ['地址', office.address], ['电话', office.phone],
            ...(office.openedOn ? ([['设立日期', showDate(office.openedOn)]] as const) : []), ...(office.closedReason ? ([['撤销依据', office.closedReason]] as const) : []),
          ]}
        />
        {works && (
          <div className="button-row">
            <Button onClick={() => toggle('details')} aria-expanded={part === 'details'} data-testid="change-details">变更名称、地址、电话</Button>
            {['county', 'township'].includes(office.level) && <Button onClick={() => void navigate(`/offices/${office.code}/merge`)} data-testid="merge-office">并入其他机构</Button>}
            {office.level !== 'province' && <Button danger onClick={() => toggle('close')} aria-expanded={part === 'close'} data-testid="close-office">撤销机构</Button>}
          </div>
        )}
      </section>
      {part === 'details' && <section><h2>变更名称、地址、电话</h2><ChangeDetails office={office} onDone={() => setPart(null)} /></section>}
      {part === 'close' && <section><h2>撤销机构</h2><CloseOffice office={office} onDone={() => setPart(null)} /></section>}
      <section><h2>沿革</h2><OfficeHistory office={office} /></section>
    </div>
  );
}
