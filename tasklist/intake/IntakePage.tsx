import { Alert, Button, Steps } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
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

const FORM = 'disability-rating/application';

/** `/tasklist/intake`: a county officer takes in an application of one of the three types, step by step. */
export function IntakePage() {
  const api = useApi();
  const { session } = useSession();
  const [draft, setDraft] = useState<IntakeDraft>(() => readDraft(window.localStorage, session.user.id));
  const [restored, setRestored] = useState(draft.savedAt !== null);
  const [made, setMade] = useState<{ id: string; caseNo: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const form = useQuery({ queryKey: ['form', FORM], queryFn: () => api.get<unknown>(`/api/forms/${FORM}`), staleTime: Infinity });
  const dirty = !made && draft.savedAt !== null;
  useLeaveGuard(dirty, '草稿保存在本机浏览器中，身份证号不保存，下次须重新填写。');
  useEffect(() => window.scrollTo({ top: 0 }), [draft.step, made]);

  const update = (change: (previous: IntakeDraft) => Partial<IntakeDraft>) =>
    setDraft((previous) => {
      const next = { ...previous, ...change(previous), savedAt: new Date().toISOString() };
      keepDraft(window.localStorage, session.user.id, next);
      return next;
    });
  const restart = () => {
    dropDraft(window.localStorage, session.user.id);
    setDraft(emptyDraft());
    setRestored(false);
    setMade(null);
    setAttempt((count) => count + 1);
  };

  if (made) return <IntakeResult made={made} onAnother={restart} />;
  return (
    <>
      <PageHead title="评残收件" actions={dirty && <><span className="save-mark" role="status">草稿已保存 {showClock(draft.savedAt ?? '')}</span><Button onClick={restart}>清空重填</Button></>}>
        残疾等级评定（新办、补办、调整） · 依据实施细则第7条至第14条
      </PageHead>
      {restored && <Alert className="notice" type="info" showIcon closable title="已恢复上次未提交的草稿；身份证号不在本机保存，请重新填写。" />}
      <section className="panel intake">
        <Steps className="intake-steps" current={draft.step} items={[{ title: '申请类型与申请内容' }, { title: '材料' }, { title: '核对并提交' }]} />
        <QueryState query={form} rows={8}>
          {(sent) => {
            const definition = readFormDefinition(FORM, sent);
            const step = (to: IntakeDraft['step']) => update(() => ({ step: to }));
            if (draft.step === 0) return <ApplicationStep key={attempt} definition={definition} value={draft.application} onChange={(application) => JSON.stringify(application) !== JSON.stringify(draft.application) && update(() => ({ application }))} onNext={(application) => update(() => ({ application, step: 1 }))} />;
            if (draft.step === 1) return <MaterialsStep application={draft.application} files={draft.files} onFiles={(code, change) => update((previous) => ({ files: { ...previous.files, [code]: change(previous.files[code] ?? []) } }))} onBack={() => step(0)} onNext={() => step(2)} />;
            return (
              <ReviewStep
                definition={definition}
                draft={draft}
                onBack={step}
                onMade={(created) => {
                  dropDraft(window.localStorage, session.user.id);
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
