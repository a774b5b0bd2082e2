import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode, useMemo, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiContext } from './api/api-context.ts';
import { createApi } from './api/create-api.ts';
import { createQueryClient } from './api/query-client.ts';
import type { ApiProblem } from './api/api-problem.ts';
import { StaleDialog } from './components/StaleDialog.tsx';
import { watchActivity } from './session/activity.ts';
import { SessionGate } from './session/SessionGate.tsx';
import './styles/index.css';
import { theme } from './theme.ts';

/** After so long without a touch of keyboard or pointer nobody is taken to be at the page. */
const UNATTENDED_MS = 60_000;

interface Options {
  title: string;
  /** a page for everybody: no sign-in */
  isPublic?: boolean;
}

function Root({ title, isPublic, children }: Options & { children: ReactNode }) {
  const [endedCount, setEnded] = useState(0);
  const [stale, setStale] = useState<ApiProblem | null>(null);
  const [activity] = useState(() => watchActivity(window));
  const isUnattended = () => Date.now() - activity.lastAt() > UNATTENDED_MS;
  const api = useMemo(() => createApi({ fetch: (...call) => window.fetch(...call), onSignedOut: () => setEnded((count) => count + 1), isUnattended, onStale: setStale }), []);
  const [queries] = useState(createQueryClient);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            {isPublic ? children : <SessionGate appTitle={title} endedCount={endedCount} activity={activity}>{children}</SessionGate>}
            {stale && <StaleDialog problem={stale.problem} onClose={() => setStale(null)} />}
          </QueryClientProvider>
        </ApiContext>
      </AntApp>
    </ConfigProvider>
  );
}

/** Starts an app in `#root` with theme, language, API client and session. */
export function mountApp(options: Options, children: ReactNode): void {
  dayjs.locale('zh-cn');
  const root = document.getElementById('root');
  if (!root) throw new Error('#root is missing');
  createRoot(root).render(
    <StrictMode>
      <Root {...options}>{children}</Root>
    </StrictMode>,
  );
  void import('./styles/fonts.ts');
}
