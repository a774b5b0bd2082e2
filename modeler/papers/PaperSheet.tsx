import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { PaperPreview } from './types.ts';

interface Props {
  title: string;
  query: UseQueryResult<PaperPreview>;
  onShowFindings: () => void;
}

/** Pixels that a sheet of A4 and its margins ask for. */
const SHEET = 860;

/** The paper as the server fills it, in a frame that runs nothing; the last good one has gone while the template cannot be filled. */
export function PaperSheet({ title, query, onShowFindings }: Props) {
  return (
    <QueryState query={query} rows={8}>
      {({ html, findings }: PaperPreview) => (
        <>
          {findings.length > 0 && <Alert banner type="error" title={`模板有 ${findings.length} 处错误，不能提出发布`} action={<Button size="small" onClick={onShowFindings}>查看</Button>} />}
          {html !== null && <Sheet title={title} html={html} />}
        </>
      )}
    </QueryState>
  );
}

/** The whole width of the paper in whatever room there is: made smaller, never cut. */
function Sheet({ title, html }: { title: string; html: string }) {
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    if (!room.current) return;
    const watch = new ResizeObserver(([entry]) => entry && entry.contentRect.width > 0 && setScale(Math.min(1, entry.contentRect.width / SHEET)));
    watch.observe(room.current);
    return () => watch.disconnect();
  }, []);
  const whole = `${100 / scale}%`;
  return (
    <div ref={room} className="paper-room">
      <iframe className="paper-sheet" style={{ width: whole, height: whole, transform: `scale(${scale})` }} title={`预览：${title}`} sandbox="allow-same-origin" srcDoc={html} data-testid="paper-sheet" />
    </div>
  );
}
