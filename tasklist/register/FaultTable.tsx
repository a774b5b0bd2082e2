import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { Pager } from '../../ui/components/Pager.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { ImportView, LineView } from './types.ts';

const PAGE_SIZE = 20;

/** The lines that are not entered, each with all its faults by column. */
export function FaultTable({ entry }: { entry: ImportView }) {
  const api = useApi();
  const [page, setPage] = useState(1);
  const address = `/api/register/imports/${entry.id}`;
  const query = useQuery({ queryKey: ['register-import-lines', entry.id, 'faulty', page], queryFn: ({ signal }) => api.get<{ lines: LineView[]; total: number }>(`${address}/lines?faulty=true&page=${page}&pageSize=${PAGE_SIZE}`, signal), placeholderData: keepPreviousData });
  const nameAt = entry.mapping['name'];
  return (
    <section>
      <div className="register-fault-head"><h3>有问题的行，不会写入</h3><Button size="small" href={`${address}/faults.csv`} download data-testid="faults-csv">下载问题清单</Button></div>
      <QueryState query={query}>
        {({ lines, total }: { lines: LineView[]; total: number }) => (
          <>
            <div className="grid-wrap">
              <table className="grid" data-testid="faults">
                <thead><tr><th>行号</th><th>姓名</th><th>列</th><th>问题</th></tr></thead>
                <tbody>
                  {lines.flatMap(({ no, cells, faults }) => faults.map(({ column, message }, index) => (
                    <tr key={`${no}-${index}`}>
                      <td className="grid-code">{index === 0 && no}</td>
                      <td className="grid-name">{index === 0 && nameAt !== undefined && cells[nameAt]}</td>
                      <td className="grid-soft">{column}</td>
                      <td className="grid-long">{message}</td>
                    </tr>
                  )))}
                </tbody>
              </table>
            </div>
            {total > PAGE_SIZE && <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />}
          </>
        )}
      </QueryState>
    </section>
  );
}
