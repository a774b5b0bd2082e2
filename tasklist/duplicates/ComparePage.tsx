import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { CompareTable, type Choice } from './CompareTable.tsx';
import { DismissPair } from './DismissPair.tsx';
import { MergeRecords } from './MergeRecords.tsx';
import { GROUND_NAMES, type Comparison } from './types.ts';
import './duplicates.css';

/** `/tasklist/duplicates/:first/:second`: two records side by side; which one stays, with which fields. */
export function ComparePage() {
  const { first = '', second = '' } = useParams();
  const api = useApi();
  const query = useQuery({ queryKey: ['duplicates', first, second], refetchOnWindowFocus: false, queryFn: ({ signal }) => api.get<Comparison>(`/api/persons/duplicates/${first}/${second}`, signal) });
  return (
    <>
      <PageHead title="比对人员记录"><Link to="/duplicates">返回疑似重复人员</Link><span>查看两份记录已经记入审计。</span></PageHead>
      <QueryState query={query}>{(data: Comparison) => <Body key={`${first}-${second}`} data={data} />}</QueryState>
    </>
  );
}

function Body({ data }: { data: Comparison }) {
  const { first, second, grounds, warnings } = data;
  const [kept, setKept] = useState<Choice>('first');
  const [fields, setFields] = useState<Record<string, Choice>>({});
  if (first.merged || second.merged) return <Alert type="info" showIcon title="其中一份记录已经合并。" description={<Link to="/duplicates?show=merged">查看已合并的人员</Link>} />;
  return (
    <section className="panel">
      <p className="notice"><strong>{grounds.map((ground) => GROUND_NAMES[ground]).join('；') || '没有相近之处'}</strong></p>
      {warnings.length > 0 && <div className="notice"><Alert type="warning" showIcon title="合并前请注意" description={<ul className="dots">{warnings.map((text) => <li key={text}>{text}</li>)}</ul>} data-testid="merge-warnings" /></div>}
      <CompareTable data={data} kept={kept} fields={fields} onKeep={(choice) => { setKept(choice); setFields({}); }} onField={(field, choice) => setFields({ ...fields, [field]: choice })} />
      <MergeRecords data={data} kept={kept} fields={fields} />
      <DismissPair firstId={first.id} secondId={second.id} />
    </section>
  );
}
