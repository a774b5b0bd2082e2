import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';
import { LoadingRows } from './LoadingRows.tsx';

interface Props<T> {
  query: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** Loading, failed or there. A failed refresh keeps what is shown and says that it is not fresh. */
export function QueryState<T>({ query, rows, children }: Props<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <p className="stale" role="status">暂时无法刷新，显示的是稍早的内容。</p>}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingRows {...(rows ? { rows } : {})} />;
}
