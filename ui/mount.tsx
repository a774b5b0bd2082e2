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
import { SessionGate } from './session/SessionGate.tsx';
import './styles/index.css';
import { theme } from './theme.ts';

interface Options {
  title: string;
  /** a page for everybody: no sign-in */
  isPublic?: boolean;
}

function Root({ title, isPublic, children }: Options & { children: ReactNode }) {
  const [endedCount, setEnded] = useState(0);
  const api = useMemo(() => createApi({ fetch: (...call) => window.fetch(...call), onSignedOut: () => setEnded((count) => count + 1) }), []);
  const [queries] = useState(createQueryClient);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            {isPublic ? children : <SessionGate appTitle={title} endedCount={endedCount}>{children}</SessionGate>}
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
