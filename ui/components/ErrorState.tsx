import { Button } from 'antd';
import { ApiProblem } from '../api/api-problem.ts';

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** the whole page failed, not a part of it */
  page?: boolean;
}

/** The server's reason in its own words, the number for the administrator, and a way to try again. */
export function ErrorState({ error, onRetry, page }: Props) {
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <div className={page ? 'state state-page' : 'state'} role="alert" data-testid="error">
      <svg width="44" height="44" viewBox="0 0 44 44" fill="none" aria-hidden>
        <circle cx="22" cy="22" r="18" stroke="#b3261e" strokeWidth="2" />
        <path d="M22 12v13" stroke="#b3261e" strokeWidth="3" strokeLinecap="round" />
        <circle cx="22" cy="31" r="2" fill="#b3261e" />
      </svg>
      <p className="state-title">{problem?.title ?? '页面出现错误。'}</p>
      {problem?.detail && <p className="state-hint">{problem.detail}</p>}
      {problem?.article && <p className="state-hint">依据：{problem.article}</p>}
      {error instanceof ApiProblem && error.requestId && <p className="state-id">请求编号 <code>{error.requestId}</code>（向管理员反映时请提供）</p>}
      {onRetry && <div className="state-actions"><Button onClick={onRetry}>重试</Button></div>}
    </div>
  );
}
