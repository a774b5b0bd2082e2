import { Alert, Button, Segmented, Steps } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showClock } from '../../ui/format/dates.ts';
import { readFormDefinition } from '../../ui/forms/form-definition.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { ApplicationStep } from './ApplicationStep.tsx';
import { dropDraft, emptyDraft, keepDraft, readDraft, type IntakeDraft } from './intake-draft.ts';
import { IntakeResult } from './IntakeResult.tsx';
import { MaterialsStep } from './MaterialsStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { intakeVariants, pathOf, withAnswered, type IntakeVariant } from './variants/index.ts';
import { NotFound } from '../../ui/shell/NotFound.tsx';

/** `/tasklist/intake/<procedure>`: a county officer takes in an application, step by step. Of 评残 when the address names no procedure. */
export function IntakePage() {
  const { procedure } = useParams();
  const variant = procedure === undefined ? intakeVariants[0] : intakeVariants.find((known) => pathOf(known) === procedure);
  return variant ? <Intake key={pathOf(variant)} variant={variant} /> : <NotFound />;
}

function Intake({ variant }: { variant: IntakeVariant }) {
  const navigate = useNavigate();
  const api = useApi();
  const { session } = useSession();
  const draftOf = { userId: session.user.id, procedure: pathOf(variant) };
  const [draft, setDraft] = useState<IntakeDraft>(() => withAnswered(variant, readDraft(window.localStorage, draftOf)));
  const [restored, setRestored] = useState(draft.savedAt !== null);
  const [made, setMade] = useState<{ id: string; caseNo: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const form = useQuery({ queryKey: ['form', variant.form], queryFn: () => api.get<unknown>(`/api/forms/${variant.form}`), staleTime: Infinity });
  const [parameters] = useSearchParams();
  const startAddress = variant.startAddress?.(parameters) ?? null;
  const start = useQuery({ queryKey: ['intake-start', startAddress], enabled: startAddress !== null, staleTime: Infinity, queryFn: () => api.get<{ answers: Record<string, unknown> }>(startAddress ?? '') });
  const dirty = !made && draft.savedAt !== null;
  useLeaveGuard(dirty, '草稿保存在本机浏览器中，身份证号不保存，下次须重新填写。');
  useEffect(() => window.scrollTo({ top: 0 }), [draft.step, made]);

  const update = (change: (previous: IntakeDraft) => Partial<IntakeDraft>) =>
    setDraft((previous) => {
      const next = { ...previous, ...change(previous), savedAt: new Date().toISOString() };
      keepDraft(window.localStorage, draftOf, next);
      return next;
    });
  useEffect(() => {
    if (!start.data) return;
    update((previous) => ({ application: { ...previous.application, ...start.data.answers }, step: 0 }));
    setAttempt((count) => count + 1);
  }, [start.data]);
  const restart = () => {
    dropDraft(window.localStorage, draftOf);
    setDraft(withAnswered(variant, emptyDraft()));
    setRestored(false);
    setMade(null);
    setAttempt((count) => count + 1);
  };

  if (made) return <IntakeResult made={made} onAnother={restart} />;
  return (
    <>
      <PageHead title={variant.title} actions={dirty && <><span className="save-mark" role="status">草稿已保存 {showClock(draft.savedAt ?? '')}</span><Button onClick={restart}>清空重填</Button></>}>
        {variant.matters}
      </PageHead>
      {intakeVariants.length > 1 && (
        <Segmented
          className="intake-variants"
          aria-label="办理事项"
          value={pathOf(variant)}
          onChange={(procedure) => void navigate(`/intake/${procedure}`)}
          options={intakeVariants.map((known) => ({ value: pathOf(known), label: known.matter }))}
        />
      )}
      {restored && <Alert className="notice" type="info" showIcon closable title="已恢复上次未提交的草稿；身份证号不在本机保存，请重新填写。" />}
      <section className="panel intake">
        <Steps className="intake-steps" current={draft.step} items={[{ title: '申请类型与申请内容' }, { title: '材料' }, { title: '核对并提交' }]} />
        <QueryState query={form} rows={8}>
          {(sent) => {
            const definition = readFormDefinition(variant.form, sent);
            const step = (to: IntakeDraft['step']) => update(() => ({ step: to }));
            if (draft.step === 0) return <ApplicationStep key={attempt} definition={definition} value={draft.application} onChange={(application) => JSON.stringify(application) !== JSON.stringify(draft.application) && update(() => ({ application }))} onNext={(application) => update(() => ({ application, step: 1 }))} />;
            if (draft.step === 1) return <MaterialsStep variant={variant} application={draft.application} files={draft.files} onFiles={(code, change) => update((previous) => ({ files: { ...previous.files, [code]: change(previous.files[code] ?? []) } }))} onBack={() => step(0)} onNext={() => step(2)} />;
            return (
              <ReviewStep
                variant={variant}
                definition={definition}
                draft={draft}
                onBack={step}
                onMade={(created) => {
                  dropDraft(window.localStorage, draftOf);
                  setMade(created);
                }}
              />
            );
          }}
        </QueryState>
      </section>
    </>
  );
}
