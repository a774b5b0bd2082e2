import { useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { Link, useParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import { FaultTable } from './FaultTable.tsx';
import { MappingForm } from './MappingForm.tsx';
import { IMPORT_NAMES, IMPORT_TONES, type ImportView, type LineView } from './types.ts';
import { UndoImport } from './UndoImport.tsx';
import { type ImportData, useImport } from './use-import.ts';
import './register.css';

/** `/tasklist/register/imports/:importId`: columns, dry run, entering, undo of one file. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const work = useImport(importId);
  return (
    <QueryState query={work.query} rows={8}>
      {({ import: entry, fields }: ImportData) => (
        <>
          <PageHead title={entry.fileName} actions={<Link to="/register/imports" className="button-link">全部导入</Link>}>
            <StatusTag tone={IMPORT_TONES[entry.status]}>{IMPORT_NAMES[entry.status]}</StatusTag>
            <span>{entry.createdByName} {showInstant(entry.createdAt)} 上传</span>
          </PageHead>
          <section className="panel stack">
            <Counts entry={entry} />
            <StepProblem error={work.busy === null && entry.status !== 'applied' ? work.error : null} />
            <Next entry={entry} work={work} />
            {entry.status === 'undone' && <p className="muted">撤销的原因：{entry.undoReason}</p>}
            {entry.counts.faulty + entry.counts.refused > 0 && <FaultTable entry={entry} />}
            {(entry.status === 'draft' || entry.status === 'checked') && <Columns entry={entry} fields={fields} work={work} />}
          </section>
        </>
      )}
    </QueryState>
  );
}

function Counts({ entry: { counts, status } }: { entry: ImportView }) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const items: [string, number][] = [
    ['文件共', total],
    ...(status === 'draft' ? [] : ([['可以写入', counts.pending], ['有问题', counts.faulty + counts.refused], ['已写入', counts.applied]] as [string, number][])),
    ...(counts.undone > 0 ? ([['已撤销', counts.undone]] as [string, number][]) : []),
  ];
  return <ul className="register-counts" data-testid="counts">{items.map(([name, count]) => <li key={name}><small>{name}</small><strong>{count}</strong> 行</li>)}</ul>;
}

type Work = ReturnType<typeof useImport>;

/** The one thing to be done next. */
function Next({ entry, work }: { entry: ImportView; work: Work }) {
  const { counts, status } = entry;
  const open = (status === 'checked' || status === 'applying') && counts.pending > 0;
  const done = counts.applied + counts.refused;
  return (
    <>
      {work.busy === 'apply' && <Progress percent={Math.round((100 * done) / Math.max(1, done + counts.pending))} aria-label="写入进度" />}
      <div className="register-actions">
        {open && work.busy !== 'apply' && <Button type="primary" onClick={() => void work.apply()} data-testid="apply">{status === 'applying' ? `继续写入余下 ${counts.pending} 行` : `把 ${counts.pending} 行写入名册`}</Button>}
        {work.busy === 'apply' && <Button onClick={work.stop} data-testid="stop">停止</Button>}
        {work.busy === 'apply' && <span className="muted">停止后随时可以继续，已写入的不会重复。</span>}
        {counts.applied > 0 && work.busy !== 'apply' && <UndoImport applied={counts.applied} busy={work.busy === 'undo'} error={work.error} onUndo={work.undo} />}
        {status === 'applied' && <Link to="/register" className="button-link">查看名册</Link>}
      </div>
    </>
  );
}

function Columns({ entry, fields, work }: { entry: ImportView; fields: ImportData['fields']; work: Work }) {
  const api = useApi();
  const sample = useQuery({ queryKey: ['register-import-lines', entry.id, 'sample'], queryFn: ({ signal }) => api.get<{ lines: LineView[] }>(`/api/register/imports/${entry.id}/lines?pageSize=5`, signal) });
  return <section><h3>各列的对应关系</h3><MappingForm key={entry.id} entry={entry} fields={fields} sample={sample.data?.lines ?? []} busy={work.busy === 'check'} onCheck={(mapping) => void work.check(mapping)} /></section>;
}
