import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Pagination } from 'antd';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showArticles, showDate } from '../../ui/format/dates.ts';

interface Notice {
  office: string;
  displayName: string;
  injuredOn: string | null;
  injuryPlace: string | null;
  injuryCause: string | null;
  disability: string | null;
  proposedGrade: number | null;
  proposesCancellation: boolean;
  place: string;
  from: string;
  until: string;
  contact: { name: string | null; phone: string | null; address: string | null };
  feedbackWay: string | null;
}

const PAGE_SIZE = 20;
const WITHHELD = '不宜公开，不予公示';
const GRADES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

interface Notices {
  notices: Notice[];
  total: number;
}

/** The notices that hang now: what the article lists, and nothing once the period is over. */
export function NoticesPage() {
  const api = useApi();
  const [page, setPage] = useState(1);
  const query = useQuery({ queryKey: ['public-notices', page], queryFn: ({ signal }) => api.get<Notices>(`/api/public-notices?page=${page}&pageSize=${PAGE_SIZE}`, signal) });
  return (
    <div className="guide">
      <title>评定残疾情况公示 · 优抚业务流程平台</title>
      <h1>评定残疾情况公示</h1>
      <section className="panel">
        <QueryState query={query} rows={2}>
          {({ notices, total }: Notices) => (total === 0 ? <EmptyState title="现在没有公示" hint="公示期间，拟评定残疾等级的情况显示在这里；期满后自动撤下。" /> : <>{notices.map((notice, index) => <NoticeCard key={index} notice={notice} />)}{total > PAGE_SIZE && <Pagination current={page} pageSize={PAGE_SIZE} total={total} showSizeChanger={false} onChange={setPage} />}</>)}
        </QueryState>
        <p className="article">{showArticles('17')}</p>
      </section>
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { contact } = notice;
  return (
    <article className="notice-card" aria-label={`${notice.displayName}的公示`}>
      <h3>{notice.displayName}</h3>
      <Facts
        items={[
          ['致残时间', notice.injuredOn ? showDate(notice.injuredOn) : WITHHELD],
          ['致残地点', notice.injuryPlace ?? WITHHELD],
          ['致残原因', notice.injuryCause ?? WITHHELD],
          ['残疾情况', notice.disability ?? '涉及隐私或者不宜公开，不予公示'],
          ['拟定残疾等级', notice.proposesCancellation ? '拟取消残疾等级' : notice.proposedGrade === null ? '' : `${GRADES[notice.proposedGrade - 1] ?? ''}级`],
          ['公示期', `${showDate(notice.from)} 至 ${showDate(notice.until)}`],
          ['公示地点', notice.place],
          ['公示单位', notice.office],
          ['联系方式', [contact.name, contact.phone, contact.address].filter(Boolean).join('，')],
        ]}
      />
      <p>对以上情况有意见的，请在公示期内向公示单位反映。{notice.feedbackWay}</p>
    </article>
  );
}
