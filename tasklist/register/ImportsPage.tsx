import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { TableFileField } from './TableFileField.tsx';
import { IMPORT_NAMES, IMPORT_TONES, type ImportView } from './types.ts';
import './register.css';

/** `/tasklist/register/imports`: the registers that this county has taken over, and a new one. */
export function ImportsPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['register-imports'], queryFn: ({ signal }) => api.get<{ imports: ImportView[] }>('/api/register/imports', signal) });
  return (
    <>
      <PageHead title="导入名册" actions={<Link to="/register" className="button-link">伤残人员名册</Link>}>把已有的伤残人员名册导入本县（区）。上传后先核对各列、试运行，看清问题再写入；写错了可以整次撤销。</PageHead>
      <section className="panel">
        <TableFileField />
        <QueryState query={query}>
          {({ imports }: { imports: ImportView[] }) => imports.length === 0 ? <EmptyState title="还没有导入过名册" /> : <ImportTable imports={imports} />}
        </QueryState>
      </section>
    </>
  );
}

function ImportTable({ imports }: { imports: readonly ImportView[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="imports">
        <thead><tr><th>文件</th><th>上传时间</th><th className="grid-extra">经办人</th><th>已写入</th><th>有问题</th><th>状态</th></tr></thead>
        <tbody>
          {imports.map((entry) => (
            <tr key={entry.id}>
              <td className="grid-lead grid-long"><Link to={`/register/imports/${entry.id}`}>{entry.fileName}</Link></td>
              <td className="grid-soft">{showInstant(entry.createdAt)}</td>
              <td className="grid-soft grid-extra">{entry.createdByName}</td>
              <td className="grid-code">{entry.counts.applied + entry.counts.undone} 行</td>
              <td className="grid-code">{entry.counts.faulty + entry.counts.refused} 行</td>
              <td><StatusTag tone={IMPORT_TONES[entry.status]}>{IMPORT_NAMES[entry.status]}</StatusTag></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
