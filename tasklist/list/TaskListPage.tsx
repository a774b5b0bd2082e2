import { Alert, Button, Input } from 'antd';
import { useCallback, useDeferredValue, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isProblem } from '../../ui/api/api-problem.ts';
import type { TaskSummary } from '../../ui/api/types.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useClaim } from '../queries/use-claim.ts';
import { useTasks, type Scope, type TaskPage } from '../queries/use-tasks.ts';
import { HandOverNotices } from '../hand-overs/HandOverNotices.tsx';
import { AlertsBanner } from './AlertsBanner.tsx';
import { TaskTable } from './TaskTable.tsx';
import { ScopeTabs } from './ScopeTabs.tsx';
import { useListKeys } from './use-list-keys.ts';

const NO_TASKS: readonly TaskSummary[] = [];

/** The first screen of a caseworker: what is mine, what waits in my offices. */
export function TaskListPage() {
  const [parameters, setParameters] = useSearchParams();
  const scope: Scope = parameters.get('scope') === 'office' ? 'office' : 'mine';
  const [search, setSearch] = useState(parameters.get('query') ?? '');
  const query = useDeferredValue(search.trim());
  const mine = useTasks('mine', query);
  const office = useTasks('office', query);
  const shown = scope === 'mine' ? mine : office;
  const tasks = shown.data?.tasks ?? NO_TASKS;
  const claim = useClaim();
  const navigate = useNavigate();

  const take = useCallback((task: TaskSummary | undefined) => task && !task.assignee && claim.mutate({ taskId: task.id, move: 'claim' }), [claim]);
  const marked = useListKeys({
    count: tasks.length,
    onOpen: (index) => void navigate(`/tasks/${tasks[index]?.id ?? ''}`),
    onClaim: (index) => take(tasks[index]),
  });
  const setScope = (next: Scope) => setParameters(next === 'office' ? { scope: next } : {}, { replace: true });

  return (
    <>
      <PageHead title="待办事项" actions={<Link to="/intake" className="button-link">收件</Link>} />
      <HandOverNotices />
      <AlertsBanner />
      <section className="panel">
        <div className="panel-bar">
          <ScopeTabs scope={scope} onChange={setScope} counts={{ mine: mine.data?.total, office: office.data?.total }} />
          <Input.Search className="search" allowClear placeholder="按事项、案号或姓名查找" aria-label="查找待办事项" value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
        <div aria-live="polite">
          {claim.isError && (
            <Alert type="warning" showIcon closable={{ onClose: () => claim.reset() }} title={isProblem(claim.error) ? claim.error.problem.title : '认领没有成功。'} description={isProblem(claim.error) ? claim.error.problem.detail : undefined} />
          )}
        </div>
        <QueryState query={shown}>{(page: TaskPage) => (page.tasks.length === 0 ? <NoTasks scope={scope} searching={query !== ''} onOffice={() => setScope('office')} onClear={() => setSearch('')} /> : <TaskTable tasks={page.tasks} marked={marked} claiming={claim.isPending ? claim.variables.taskId : null} onClaim={take} />)}</QueryState>
        <p className="keys" aria-hidden><kbd>j</kbd><kbd>k</kbd> 移动<kbd>Enter</kbd> 打开<kbd>c</kbd> 认领</p>
      </section>
    </>
  );
}

interface NoTasksProps {
  scope: Scope;
  searching: boolean;
  onOffice: () => void;
  onClear: () => void;
}

function NoTasks({ scope, searching, onOffice, onClear }: NoTasksProps) {
  if (searching) return <EmptyState title="没有符合条件的事项" hint="请换一个案号、姓名或事项名称。"><Button onClick={onClear}>清除查找条件</Button></EmptyState>;
  if (scope === 'office') return <EmptyState title="本单位没有待办事项" hint="新的事项到达后会自动出现在这里。" />;
  return <EmptyState title="您没有正在办理的事项" hint="从“本单位待办”中认领后，事项会出现在这里。"><Button type="primary" onClick={onOffice}>查看本单位待办</Button></EmptyState>;
}
