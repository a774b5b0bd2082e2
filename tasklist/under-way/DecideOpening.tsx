import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { pathOfMatter } from '../intake/variants/index.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import type { OpeningDetail } from './types.ts';

/** The second person confirms or returns it; the first one takes it back, or goes on with what was returned. */
export function DecideOpening({ opening }: { opening: OpeningDetail }) {
  const api = useApi();
  const client = useQueryClient();
  const { session } = useSession();
  const [note, setNote] = useState('');
  const decide = useMutation({
    mutationFn: (approve: boolean) => api.post(`/api/openings/${opening.id}/decision`, approve ? { approve } : { approve, note: note.trim() }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['opening', opening.id] }), client.invalidateQueries({ queryKey: ['openings'] })]),
  });
  const own = opening.proposedById === session.user.id;
  if (opening.status === 'applied') return null;
  if (opening.status !== 'open') return own ? <p><Link to={`/under-way/new/${pathOfMatter(opening.procedure, opening.applicationType)}?from=${opening.id}`} className="button-link" data-testid="opening-again">修改后重新提请</Link></p> : null;
  return (
    <div className="stack" data-testid="opening-decision">
      <Alert type="info" showIcon title={own ? '等待本单位另一名经办人对照纸质案卷确认。' : '请对照纸质案卷逐项核对。确认后立案，案件从所停的环节接着办，已办事项和原文号不能再改，日期有误的以后可以更正。'} />
      {!own && <Input aria-label="退回原因" placeholder="退回时填写原因" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
      <StepProblem error={decide.error} />
      <div className="record-actions">
        {own ? (
          <Button loading={decide.isPending} onClick={() => decide.mutate(false)} data-testid="opening-withdraw">撤回</Button>
        ) : (
          <>
            <Button type="primary" loading={decide.isPending && decide.variables} disabled={decide.isPending} onClick={() => decide.mutate(true)} data-testid="opening-confirm">核对无误，确认转入</Button>
            <Button disabled={decide.isPending || note.trim() === ''} onClick={() => decide.mutate(false)} data-testid="opening-return">退回</Button>
          </>
        )}
      </div>
    </div>
  );
}
