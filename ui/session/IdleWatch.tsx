import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../api/api-context.ts';
import type { Session } from '../api/types.ts';
import type { Activity } from './activity.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** So long before its end a session's user is asked. */
const WARN_MS = 2 * MINUTE;
/** The server hears of somebody at work at least this often, also while only typing or reading. */
const TELL_MS = MINUTE;
/** The server may have heard of it so much earlier than the page. */
const MARGIN_MS = MINUTE / 2;

interface Props {
  session: Session;
  activity: Activity;
  /** the session has ended; the page stays as it is under the sign-in */
  onEnd: () => void;
}

const clock = (ms: number): string => `${Math.floor(ms / MINUTE)} 分 ${String(Math.floor((ms % MINUTE) / SECOND)).padStart(2, '0')} 秒`;

/** Keeps the session open while its user is at the page, asks before it ends, and ends it when nobody answers. */
export function IdleWatch({ session, activity, onEnd }: Props) {
  const api = useApi();
  const toldAt = useRef(Date.now());
  const [left, setLeft] = useState(Infinity);
  const latest = new Date(session.endsAt).getTime();
  const isLast = latest - Date.now() <= WARN_MS;

  const tell = async (): Promise<void> => {
    toldAt.current = Date.now();
    await api.get('/api/session').catch(() => undefined);
  };
  const tick = useRef<() => void>(() => undefined);
  tick.current = () => {
    const now = Date.now();
    const lastAt = activity.lastAt();
    if (lastAt > toldAt.current && now - toldAt.current >= TELL_MS) void tell();
    const idleEnd = Math.max(lastAt, toldAt.current) + session.idleMinutes * MINUTE - MARGIN_MS;
    const remaining = Math.min(idleEnd, latest) - now;
    activity.hold(remaining <= WARN_MS);
    setLeft(remaining);
    if (remaining <= 0) onEnd();
  };
  useEffect(() => {
    const timer = setInterval(() => tick.current(), SECOND);
    return () => {
      clearInterval(timer);
      activity.hold(false);
    };
  }, [activity]);

  const goOn = (): void => {
    activity.note();
    activity.hold(false);
    void tell();
    setLeft(Infinity);
  };
  const footer = isLast
    ? [<Button key="end" type="primary" onClick={onEnd}>现在重新登录</Button>]
    : [<Button key="end" onClick={onEnd}>退出</Button>, <Button key="on" type="primary" onClick={goOn} data-testid="stay-signed-in">继续使用</Button>];
  return (
    <Modal title={isLast ? '登录即将到期' : '您还在吗？'} open={left > 0 && left <= WARN_MS} closable={false} keyboard={false} mask={{ closable: false }} footer={footer} zIndex={1900} width={440} data-testid="idle-warning">
      <p role="timer">{isLast ? '本次登录已达最长时间，' : `您已有一段时间没有操作，`}将于 <strong>{clock(Math.max(0, left))}</strong>后自动退出。</p>
      <p className="muted">退出后本页保持原样，重新登录即可继续；已填写的内容不会丢失。</p>
    </Modal>
  );
}
