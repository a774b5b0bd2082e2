import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Table } from 'antd';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { isProblem } from '../../ui/api/api-problem.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import '../editor/editor.css';
import { FilePicker } from '../FilePicker.tsx';
import { KINDS, useModelFiles } from '../model-files.ts';
import type { DraftSummary } from '../types.ts';

/** `/modeler/drafts`: the open drafts; a new one from the current release or from a file. */
export function DraftsPage() {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const bundle = useRef<HTMLInputElement>(null);
  const { files } = useModelFiles();
  const query = useQuery({ queryKey: ['model-drafts'], queryFn: ({ signal }) => api.get<{ drafts: DraftSummary[] }>('/api/model/drafts', signal) });
  const open = ({ id }: { id: string }) => navigate(`/drafts/${id}`);
  const create = useMutation({ mutationFn: (resource: string) => api.post<{ id: string }>('/api/model/drafts', { resource }), onSuccess: open });
  const take = useMutation({ mutationFn: (file: File) => api.upload<{ id: string }>('/api/model/drafts/import', file), onSuccess: open });
  const takeAll = useMutation({ mutationFn: (file: File) => api.upload<{ drafts: { id: string }[] }>('/api/model/bundles', file), onSuccess: () => queries.invalidateQueries({ queryKey: ['model-drafts'] }) });
  const discard = useMutation({ mutationFn: (id: string) => api.del(`/api/model/drafts/${id}`), onSuccess: () => queries.invalidateQueries({ queryKey: ['model-drafts'] }) });
  const failed = create.error ?? take.error ?? takeAll.error ?? discard.error;
  const reasons = isProblem(failed) ? (failed.problem.errors ?? []) : [];
  return (
    <>
      <PageHead
        title="草稿"
        actions={
          <>
            <input ref={input} hidden type="file" accept=".bpmn,.dmn,.xml,.hbs,.json" data-testid="import-file" onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file) take.mutate(file); }} />
            <input ref={bundle} hidden type="file" accept=".zip" onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file) takeAll.mutate(file); }} />
            <Button loading={takeAll.isPending} onClick={() => bundle.current?.click()}>导入流程包</Button>
            <Button loading={take.isPending} onClick={() => input.current?.click()}>导入文件</Button>
            <FilePicker primary label="新建草稿" files={files} loading={create.isPending} onPick={(name) => create.mutate(name)} testId="new-draft" />
          </>
        }
      >
        流程图、决策表、文书和表单的草稿自动保存在服务器上，不影响正在运行的流程；提出发布并由另一名分析员批准后，新收的案件才按新版本办理。
      </PageHead>
      {failed && <Alert type="error" data-testid="draft-fault" title={failed.message} description={(reasons.length > 0 || (isProblem(failed) && failed.problem.detail)) && <ul className="dots">{reasons.length === 0 && isProblem(failed) && <li>{failed.problem.detail}</li>}{reasons.map(({ path, message }) => <li key={path + message}>{message}</li>)}</ul>} />}
      {takeAll.data && <Alert type="success" title={takeAll.data.drafts.length > 0 ? `流程包已导入，与现行版本不同的 ${takeAll.data.drafts.length} 个文件成为草稿。` : '流程包与现行版本相同，没有新建草稿。'} />}
      <QueryState query={query}>
        {({ drafts }) => (
          <Table<DraftSummary>
            rowKey="id"
            dataSource={drafts}
            pagination={false}
            locale={{ emptyText: '没有草稿。从现行版本新建，或者导入文件。' }}
            columns={[
              { title: '名称', render: (_, draft) => <Link to={`/drafts/${draft.id}`}>{draft.title}</Link> },
              { title: '种类', render: (_, { kind }) => KINDS[kind] },
              { title: '最后改动', render: (_, { updatedAt, updatedByName }) => `${showInstant(updatedAt)}　${updatedByName}` },
              { title: '新建人', dataIndex: 'createdByName' },
              { title: '', render: (_, { outdated }) => outdated && <StatusTag tone="warn">此后已有新版本</StatusTag> },
              { title: '', render: (_, { id }) => <Popconfirm title="放弃这份草稿？" okText="放弃" cancelText="不放弃" onConfirm={() => discard.mutate(id)}><Button size="small" type="text">放弃</Button></Popconfirm> },
            ]}
          />
        )}
      </QueryState>
    </>
  );
}
