import { Button } from 'antd';
import { StatusTag } from '../components/StatusTag.tsx';
import { showInstant } from '../format/dates.ts';
import { describeAgent } from './describe-agent.ts';
import type { SessionRow } from './types.ts';

interface Props {
  sessions: readonly SessionRow[];
  onEnd: (session: SessionRow) => void;
  busy: boolean;
}

/** Where somebody is signed in, the last used first. */
export function SessionList({ sessions, onEnd, busy }: Props) {
  if (sessions.length === 0) return <p className="muted">没有登录中的会话。</p>;
  return (
    <ul className="records" data-testid="sessions">
      {sessions.map((session) => (
        <li key={session.id}>
          <div className="record-main">
            <strong>{describeAgent(session.agent)}</strong>
            <small>{session.address} · 登录于 {showInstant(session.signedInAt)} · 最近使用 {showInstant(session.seenAt)}</small>
          </div>
          {session.current ? <StatusTag tone="info">本次登录</StatusTag> : <Button size="small" disabled={busy} onClick={() => onEnd(session)}>结束</Button>}
        </li>
      ))}
    </ul>
  );
}
