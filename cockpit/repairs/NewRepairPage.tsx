import './repairs.css';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { FILTERS } from '../instances/use-filters.ts';
import { useSelections } from '../statistics/use-selection.ts';
import { KINDS } from './kinds.ts';
import { ParameterFields } from './ParameterFields.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import type { Parameters, Preview, RepairKind } from './types.ts';

/** The cases that the address names, or the search of the list of instances. */
function useTargets() {
  const [parameters] = useSearchParams();
  const named = parameters.getAll('case');
  const search = Object.fromEntries(FILTERS.flatMap((name) => (parameters.get(name) ? [[name, name === 'olderThanDays' ? Number(parameters.get(name)) : parameters.get(name)]] : [])));
  return { named, targets: named.length > 0 ? { caseIds: named } : { search } };
}

/** `/cockpit/repairs/new`: what, which, the effect on each, why; then it is done or waits for a second administrator. */
export function NewRepairPage() {
  const api = useApi();
  const navigate = useNavigate();
  const selections = useSelections();
  const { named, targets } = useTargets();
  const [kind, setKind] = useState<RepairKind>('retry');
  const [parameters, setParameters] = useState<Parameters>({});
  const [exception, setException] = useState('');
  const [reason, setReason] = useState('');
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const { title, hint, needs, twoPersons } = KINDS[kind];
  const told = Object.fromEntries(needs.map((name) => [name, parameters[name]]));
  const asked = { kind, parameters: told, exception: exception.trim() || null };
  const preview = useMutation({ mutationFn: () => api.post<Preview>('/api/admin/repairs/preview', { ...asked, ...targets }) });
  const able = preview.data?.cases.filter(({ refusal }) => refusal === null) ?? [];
  const submit = useMutation({
    mutationFn: () => api.post<{ id: string }>('/api/admin/repairs', { requestId, ...asked, caseIds: able.map(({ caseId }) => caseId), reason: reason.trim() }),
    onSuccess: ({ id }) => navigate(`/repairs/${id}`),
  });
  /** Whatever is said anew has another effect, and is another request. */
  const anew = (change: () => void): void => {
    change();
    preview.reset();
    submit.reset();
    setRequestId(crypto.randomUUID());
  };
  return (
    <>
      <PageHead title="修复流程实例">{named.length > 0 ? `已选 ${named.length} 件案件` : '对象为实例列表中查找到的案件，最多 500 件'}</PageHead>
      <section className="panel stack">
        <h2>一、做什么</h2>
        <div className="repair-kinds" role="radiogroup" aria-label="修复的种类">
          {Object.entries(KINDS).map(([key, words]) => (
            <button key={key} type="button" role="radio" aria-checked={key === kind} data-kind={key} onClick={() => anew(() => setKind(key as RepairKind))}><strong>{words.title}</strong>{words.twoPersons && <span className="chip">两人办理</span>}</button>
          ))}
        </div>
        <p className="muted">{hint}</p>
        {needs.length > 0 && selections.data && <ParameterFields kind={kind} values={parameters} onChange={(values) => anew(() => setParameters(values))} facts={selections.data.facts} />}
        {kind === 'cancel' && <Input.TextArea aria-label="例外所依据的决定" placeholder="例外所依据的决定（机关、文号、日期）；没有未办的法定事项时不必填写" maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} value={exception} onChange={(event) => anew(() => setException(event.target.value))} data-testid="exception" />}
      </section>
      <section className="panel stack">
        <h2>二、对哪些案件，效果如何</h2>
        <div><Button disabled={needs.some((name) => !parameters[name])} loading={preview.isPending} onClick={() => preview.mutate()} data-testid="preview-repair">预览效果</Button></div>
        {preview.isError && <ErrorState error={preview.error} />}
        {preview.data && <PreviewTable preview={preview.data} />}
      </section>
      <section className="panel stack">
        <h2>三、为什么</h2>
        <Input.TextArea aria-label="理由" placeholder="故障的原因、怎样排除的、与谁核对过" maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} value={reason} onChange={(event) => setReason(event.target.value)} data-testid="reason" />
        <div className="button-row">
          <Button type="primary" disabled={able.length === 0 || reason.trim().length < 2} loading={submit.isPending} onClick={() => submit.mutate()} data-testid="submit-repair">{twoPersons ? '提交，由另一名管理员批准' : `${title}（${able.length} 件）`}</Button>
          {twoPersons && <span className="muted">会改变案件的走向，须由另一名管理员批准后才执行。</span>}
        </div>
        {submit.isError && <ErrorState error={submit.error} />}
      </section>
    </>
  );
}
