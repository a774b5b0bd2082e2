import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { AuditChain, ChainList, Verified } from './types.ts';
import { chainName, faultName } from './words.ts';

const PAGE_SIZE = 10;

/** The chains with their counts and last anchors; verified one by one or all at once, with the result at each. */
export function ChainPanel() {
  const api = useApi();
  const [page, setPage] = useState(1);
  const [single, setSingle] = useState<Record<string, Verified>>({});
  const query = useQuery({ queryKey: ['audit-chains', page], queryFn: ({ signal }) => api.get<ChainList>(`/api/audit/chains?page=${page}&pageSize=${PAGE_SIZE}`, signal) });
  const all = useMutation({ mutationFn: () => api.post<Verified>('/api/audit/verify', {}), onSuccess: () => setSingle({}) });
  const one = useMutation({ mutationFn: (chain: string) => api.post<Verified>('/api/audit/verify', { chain }), onSuccess: (result, chain) => setSingle((known) => ({ ...known, [chain]: result })) });
  return (
    <section className="panel">
      <div className="panel-bar">
        <h2 className="panel-title">审计链</h2>
        <Button type="primary" loading={all.isPending} onClick={() => all.mutate()} data-testid="verify-all">全部核验</Button>
      </div>
      <div role="status" aria-live="polite" data-testid="verify-result">
        {(all.isError || one.isError) && <p className="field-fault">核验没有完成，请稍后再试。</p>}
        {all.data && <Summary result={all.data} />}
      </div>
      <QueryState query={query}>
        {(data) => (data.chains.length === 0 ? <EmptyState title="没有审计链" /> : (
          <>
            <p className="muted">{data.lastAnchorAt ? `已记锚点 ${data.anchors} 个，最近一次 ${showInstant(data.lastAnchorAt)}。` : '还没有记过锚点：末尾被删除的记录暂时无法发现。'}</p>
            <ChainTable chains={data.chains} resultOf={(chain) => single[chain] ?? all.data} busy={one.isPending ? one.variables : null} onVerify={(chain) => one.mutate(chain)} />
            <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={setPage} />
          </>
        ))}
      </QueryState>
    </section>
  );
}

function Summary({ result }: { result: Verified }) {
  if (result.faults.length === 0) return <p><StatusTag tone="good">全部相符</StatusTag> {showInstant(result.checkedAt)} 核验了 {result.chains} 条链、{result.links} 条记录。</p>;
  return (
    <>
      <p><StatusTag tone="bad">发现不符</StatusTag> {showInstant(result.checkedAt)} 核验了 {result.chains} 条链，其中 {result.faults.length} 条不符：</p>
      <ul>{result.faults.map(({ chain, seq, fault }) => <li key={chain}><code>{chain}</code> 第 {seq} 条：{faultName(fault)}</li>)}</ul>
    </>
  );
}

interface TableProps {
  chains: readonly AuditChain[];
  resultOf: (chain: string) => Verified | undefined;
  busy: string | null;
  onVerify: (chain: string) => void;
}

function ChainTable({ chains, resultOf, busy, onVerify }: TableProps) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="chains">
        <thead><tr><th>审计链</th><th>记录数</th><th>最近一条</th><th>最近锚点</th><th>核验结果</th><th aria-label="操作" /></tr></thead>
        <tbody>
          {chains.map((row) => (
            <tr key={row.chain} data-chain={row.chain}>
              <td className="grid-lead">{chainName(row.chain, row.caseNo)}</td>
              <td>{row.links}</td>
              <td className="grid-soft">{showInstant(row.lastAt)}</td>
              <td className="grid-soft">{row.anchoredSeq === null ? <span className="muted">尚无</span> : `第 ${row.anchoredSeq} 条 · ${showInstant(row.anchoredAt)}`}</td>
              <td><Result chain={row.chain} result={resultOf(row.chain)} /></td>
              <td><Button size="small" loading={busy === row.chain} onClick={() => onVerify(row.chain)}>核验</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Result({ chain, result }: { chain: string; result: Verified | undefined }) {
  if (!result) return <span className="muted">未核验</span>;
  const fault = result.faults.find((one) => one.chain === chain);
  return fault ? <StatusTag tone="bad">{`第 ${fault.seq} 条：${faultName(fault.fault)}`}</StatusTag> : <StatusTag tone="good">相符</StatusTag>;
}
