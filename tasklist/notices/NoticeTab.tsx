import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { FileField } from '../papers/FileField.tsx';
import { StepProblem } from '../papers/StepProblem.tsx';

interface Notice {
  id: string;
  round: number;
  placeKind: 'work-unit' | 'residence' | null;
  place: string;
  postedOn: string;
  dueOn: string | null;
  endedOn: string | null;
  online: boolean;
  invalidReason: string | null;
  evidenceName: string | null;
  feedback: { receivedOn?: string; channel: string; content: string; finding: string }[];
}

const PLACES = { 'work-unit': '工作单位所在地', residence: '居住地' } as const;
const CHANNELS: Record<string, string> = { phone: '电话', visit: '来访', letter: '来信', online: '网上', other: '其他' };

/** The notices of a case: where and how long each hung, the photo, what came in (第17条). */
export function NoticeTab({ caseId, mayUpload }: { caseId: string; mayUpload: boolean }) {
  const api = useApi();
  const query = useQuery({ queryKey: ['notices', caseId], queryFn: ({ signal }) => api.get<{ notices: Notice[] }>(`/api/cases/${caseId}/public-notices`, signal) });
  return (
    <QueryState query={query}>
      {({ notices }: { notices: Notice[] }) => (notices.length === 0 ? <EmptyState title="还没有张贴公示" hint="登记张贴后，公示的地点、起止日期和反馈显示在这里。" /> : <>{notices.map((notice) => <NoticeView key={notice.id} notice={notice} caseId={caseId} mayUpload={mayUpload} />)}</>)}
    </QueryState>
  );
}

function NoticeView({ notice, caseId, mayUpload }: { notice: Notice; caseId: string; mayUpload: boolean }) {
  return (
    <section className="notice-view">
      <h3>第 {notice.round} 次公示 {notice.invalidReason ? <StatusTag tone="bad">无效，已重新公示</StatusTag> : notice.endedOn ? <StatusTag tone="good">已结束</StatusTag> : <StatusTag tone="info">公示中</StatusTag>}</h3>
      <Facts
        items={[
          ['地点', `${notice.placeKind ? `${PLACES[notice.placeKind]}：` : ''}${notice.place}`],
          ['张贴日期', showDate(notice.postedOn)],
          ['公示至', notice.dueOn ? showDate(notice.dueOn) : '等待起算'],
          ['结束日期', notice.endedOn ? showDate(notice.endedOn) : '—'],
          ['公众门户', notice.online ? '同时公示' : '不公示'],
          ...(notice.invalidReason ? [['无效原因', notice.invalidReason] as [string, string]] : []),
        ]}
      />
      <Evidence notice={notice} caseId={caseId} mayUpload={mayUpload} />
      {notice.endedOn && (notice.feedback.length === 0 ? <p className="muted">公示期间没有收到反馈。</p> : (
        <div className="grid-wrap">
          <table className="grid">
            <thead><tr><th>收到日期</th><th>方式</th><th>反馈内容</th><th>核实结果</th></tr></thead>
            <tbody>{notice.feedback.map((item, index) => <tr key={index}><td className="grid-soft">{item.receivedOn ? showDate(item.receivedOn) : ''}</td><td>{CHANNELS[item.channel] ?? item.channel}</td><td className="grid-long">{item.content}</td><td className="grid-long">{item.finding}</td></tr>)}</tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

function Evidence({ notice, caseId, mayUpload }: { notice: Notice; caseId: string; mayUpload: boolean }) {
  const api = useApi();
  const queries = useQueryClient();
  const attach = useMutation({
    mutationFn: (uploadId: string) => api.post(`/api/public-notices/${notice.id}/evidence`, { uploadId }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices', caseId] }),
  });
  if (notice.evidenceName) return <p>现场照片：<a href={`/api/public-notices/${notice.id}/evidence`} target="_blank" rel="noreferrer">{notice.evidenceName}</a></p>;
  if (!mayUpload) return <p className="muted">还没有上传现场照片。</p>;
  return (
    <>
      <FileField id={`evidence-${notice.id}`} label="上传公示现场照片" onUploaded={(file) => attach.mutate(file.id)} />
      <StepProblem error={attach.error} />
    </>
  );
}
