import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { PaperPreview } from './types.ts';

interface Props {
  title: string;
  query: UseQueryResult<PaperPreview>;
  onShowFindings: () => void;
}

/** The paper as the server fills it, in a frame that runs nothing; the last good one has gone while the template cannot be filled. */
export function PaperSheet({ title, query, onShowFindings }: Props) {
  return (
    <QueryState query={query} rows={8}>
      {({ html, findings }: PaperPreview) => (
        <>
          {findings.length > 0 && <Alert banner type="error" title={`模板有 ${findings.length} 处错误，不能提出发布`} action={<Button size="small" onClick={onShowFindings}>查看</Button>} />}
          {html !== null && <iframe className="paper-sheet" title={`预览：${title}`} sandbox="allow-same-origin" srcDoc={html} data-testid="paper-sheet" />}
        </>
      )}
    </QueryState>
  );
}
