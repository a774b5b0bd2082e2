import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LintFinding } from '../../processes/lint/finding.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { isProblem } from '../../ui/api/api-problem.ts';
import type { AskedException } from '../types.ts';

interface Props {
  draftId: string;
  findings: readonly LintFinding[];
  /** saves what is not saved yet, and gives the version to propose */
  flush: () => Promise<number | null>;
  onClose: () => void;
}

const lawful = (findings: readonly LintFinding[]): LintFinding[] => findings.filter(({ layer, severity, constraintId }) => layer === 'lawful' && severity === 'error' && constraintId !== undefined);

/** An analyst gives the reason and proposes the draft; what the server finds is said with the article. */
export function ProposeDialog({ draftId, findings, flush, onClose }: Props) {
  const api = useApi();
  const navigate = useNavigate();
  const requestId = useRef(crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<Record<number, string>>({});
  const exceptable = lawful(findings);
  const propose = useMutation({
    mutationFn: async () => {
      const version = await flush();
      if (version === null) throw new Error('草稿尚未保存，请稍后再试。');
      const exceptions: AskedException[] = Object.entries(asked).flatMap(([index, why]) => {
        const finding = exceptable[Number(index)];
        return finding?.constraintId ? [{ constraintId: finding.constraintId, process: finding.process, element: finding.element, reason: why }] : [];
      });
      return api.post<{ id: string }>(`/api/model/drafts/${draftId}/propose`, { requestId: requestId.current, reason, exceptions }, { version });
    },
    onSuccess: () => navigate('/releases'),
  });
  const problem = isProblem(propose.error) ? propose.error.problem : null;
  return (
    <Modal open title="提出发布" width={640} onCancel={onClose} footer={<><Button onClick={onClose}>取消</Button><Button type="primary" disabled={reason.trim().length < 4} loading={propose.isPending} onClick={() => propose.mutate()} data-testid="propose">提出</Button></>}>
      <div className="stack" data-testid="propose-dialog">
        <label className="stack"><span>修改的理由和依据</span><Input.TextArea id="propose-reason" rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        <p className="muted">提出后由另一名流程分析员批准；批准时再检查一遍，部署到流程引擎。正在办理的案件仍按原来的版本办完。</p>
        {exceptable.length > 0 && (
          <section className="stack">
            <h4>未通过的合法性检查（共 {exceptable.length} 项）</h4>
            <p className="muted">应当改正。确有理由保留的，逐项写明理由，由批准人签署后才能发布，并记入版本。</p>
            {exceptable.slice(0, 20).map((finding, index) => (
              <div key={`${finding.constraintId}|${finding.element}`} className="stack">
                <Checkbox checked={index in asked} onChange={(event) => setAsked(({ [index]: _, ...rest }) => (event.target.checked ? { ...rest, [index]: '' } : rest))}>{finding.message}{finding.article !== null && `（第${finding.article}条）`}</Checkbox>
                {index in asked && <Input aria-label="保留的理由" placeholder="保留的理由（不少于4个字）" value={asked[index]} onChange={(event) => setAsked({ ...asked, [index]: event.target.value })} />}
              </div>
            ))}
          </section>
        )}
        {propose.error && (
          <Alert
            type="error"
            data-testid="propose-refused"
            title={problem?.title ?? propose.error.message}
            description={problem && <ul className="dots">{(problem.errors ?? []).map((entry) => <li key={`${entry.path}${entry.message}`}>{entry.message}</li>)}{!problem.errors && problem.detail && <li>{problem.detail}</li>}</ul>}
          />
        )}
      </div>
    </Modal>
  );
}
