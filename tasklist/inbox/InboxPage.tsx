import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { RefuseAnnouncement } from './RefuseAnnouncement.tsx';
import type { Announcement } from './types.ts';

/** `/tasklist/inbox`: the files that other counties have sent, for which this county has no case yet (第37条). */
export function InboxPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['inbox'], queryFn: ({ signal }) => api.get<{ announcements: Announcement[] }>('/api/inbox', signal), refetchInterval: 20_000 });
  return (
    <>
      <PageHead title="迁入待办">本省其他县已经发送档案和关系转移证明的人员。收到后立案；不是迁入本县的，退回档案（第37条）。</PageHead>
      <section className="panel">
        <QueryState query={query}>
          {({ announcements }) =>
            announcements.length === 0 ? (
              <EmptyState title="没有待立案的迁入告知" hint="迁出地发送档案后会出现在这里。本人先来办理的，可以直接收件，档案告知会自动对上。" />
            ) : (
              <ul className="records" data-testid="announcements">
                {announcements.map((entry) => (
                  <li key={entry.id}>
                    <span className="record-main">
                      <strong>{entry.personName}　{entry.idNumber}</strong>
                      <span>{entry.fromOffice} {showDate(entry.sentOn)} 发送档案{entry.certificateNumber && `；证件编号 ${entry.certificateNumber}`}</span>
                    </span>
                    <span className="record-actions">
                      <Link to={`/intake/in-province-in?announcement=${entry.id}`}><Button type="primary">立案</Button></Link>
                      <RefuseAnnouncement announcement={entry} />
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </QueryState>
      </section>
    </>
  );
}
