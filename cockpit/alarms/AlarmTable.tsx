import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';

interface Alarm {
  key: string;
  title: string;
  state: 'good' | 'alarm';
  finding: string;
  rule: string;
}

/** What the platform itself watches: workers, both directions between application and engine, incidents. */
export function AlarmTable() {
  const api = useApi();
  const query = useQuery({ queryKey: ['alarms'], queryFn: ({ signal }) => api.get<{ alarms: Alarm[] }>('/api/admin/alarms', signal), refetchInterval: 5_000 });
  return (
    <section className="panel">
      <h2 className="panel-title">运行告警</h2>
      <QueryState query={query} rows={4}>
        {({ alarms }) => (
          <div className="grid-wrap">
            <table className="grid" data-testid="alarms">
              <thead><tr><th>项目</th><th>状态</th><th>现状</th><th>告警条件</th></tr></thead>
              <tbody>
                {alarms.map((alarm) => (
                  <tr key={alarm.key} data-alarm={alarm.key} data-state={alarm.state}>
                    <td className="grid-lead">{alarm.title}</td>
                    <td><StatusTag tone={alarm.state === 'alarm' ? 'bad' : 'good'}>{alarm.state === 'alarm' ? '告警' : '正常'}</StatusTag></td>
                    <td className="grid-long">{alarm.finding}</td>
                    <td className="grid-soft">{alarm.rule}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryState>
    </section>
  );
}
