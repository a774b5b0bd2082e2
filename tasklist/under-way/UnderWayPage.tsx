import { Alert, Button, Segmented, Steps } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showClock } from '../../ui/format/dates.ts';
import { readFormDefinition } from '../../ui/forms/form-definition.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { NotFound } from '../../ui/shell/NotFound.tsx';
import { ApplicationStep } from '../intake/ApplicationStep.tsx';
import { useLeaveGuard } from '../intake/use-leave-guard.ts';
import { intakeVariants, pathOf, withAnswered, type IntakeVariant } from '../intake/variants/index.ts';
import { PastSteps } from './PastSteps.tsx';
import { ProposeOpening } from './ProposeOpening.tsx';
import type { OpeningBody, OpeningDetail } from './types.ts';
import { dropDraft, emptyDraft, keepDraft, readDraft, type UnderWayDraft } from './under-way-draft.ts';
import './under-way.css';

/** `/tasklist/under-way/new/<path>`, by the intake's: a case that is under way on paper is entered: the application, what was done since, then a second person. */
export function UnderWayPage() {
  const { procedure } = useParams();
  const variant = procedure === undefined ? intakeVariants[0] : intakeVariants.find((known) => pathOf(known) === procedure);
  const [parameters] = useSearchParams();
  const returned = parameters.get('from');
  return variant ? <UnderWay key={`${pathOf(variant)} ${returned ?? ''}`} variant={variant} returned={returned} /> : <NotFound />;
}

/** @param returned the proposal that was sent back and is put right here; its draft is kept apart from that of a new one */
function UnderWay({ variant, returned }: { variant: IntakeVariant; returned: string | null }) {
  const navigate = useNavigate();
  const api = useApi();
  const { session } = useSession();
  const path = pathOf(variant);
  const place = returned === null ? path : `${path}:${returned}`;
  const [draft, setDraft] = useState<UnderWayDraft>(() => withAnswered(variant, readDraft(window.localStorage, session.user.id, place)));
  const [restored, setRestored] = useState(draft.savedAt !== null);
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<string | null>(null);
  const form = useQuery({ queryKey: ['form', variant.form], queryFn: () => api.get<unknown>(`/api/forms/${variant.form}`), staleTime: Infinity });
  const earlier = useQuery({ queryKey: ['opening', returned], enabled: returned !== null, staleTime: Infinity, queryFn: () => api.get<OpeningDetail>(`/api/openings/${returned ?? ''}`) });
  useLeaveGuard(draft.savedAt !== null && made === null, '草稿保存在本机浏览器中，身份证号不保存，下次须重新填写。');
  useEffect(() => {
    // The guard against leaving has let go by then.
    const leaving = made === null ? undefined : setTimeout(() => void navigate(`/under-way/${made}`));
    return () => clearTimeout(leaving);
  }, [made, navigate]);
  useEffect(() => window.scrollTo({ top: 0 }), [draft.step]);

  const update = (change: Partial<UnderWayDraft>) =>
    setDraft((previous) => {
      const next = { ...previous, ...change, savedAt: new Date().toISOString() };
      keepDraft(window.localStorage, session.user.id, place, next);
      return next;
    });
  const restart = () => {
    dropDraft(window.localStorage, session.user.id, place);
    setDraft(withAnswered(variant, emptyDraft()));
    setRestored(false);
    setAttempt((count) => count + 1);
  };
  useEffect(() => {
    // What has been put right already is not written over when the page is loaded again.
    if (!earlier.data || draft.savedAt !== null) return;
    update({ application: earlier.data.application, steps: earlier.data.entered, reason: earlier.data.reason, step: 0 });
    setRestored(false);
    setAttempt((count) => count + 1);
  }, [earlier.data]);

  const body: OpeningBody = { procedure: variant.procedure, applicationType: variant.applicationTypeOf(draft.application), application: draft.application, steps: draft.steps.map(({ name: _, ...step }) => step) };
  return (
    <>
      <PageHead title="录入在办纸质案件" actions={<>{draft.savedAt && <span className="save-mark" role="status">草稿已保存 {showClock(draft.savedAt)}</span>}{draft.savedAt && <Button onClick={restart}>清空重填</Button>}<Link to="/under-way">全部线下转入</Link></>}>
        平台启用前已在纸质流程中办理的案件，录入申请和已办的各环节，经本单位另一名经办人确认后，从案件目前所在的环节接着办。
      </PageHead>
      <Segmented className="intake-variants" aria-label="办理事项" value={path} onChange={(chosen) => void navigate(`/under-way/new/${chosen}`)} options={intakeVariants.map((known) => ({ value: pathOf(known), label: known.matter }))} />
      {restored && <Alert className="notice" type="info" showIcon closable title="已恢复上次未提交的草稿；身份证号不在本机保存，请重新填写。" />}
      {earlier.data?.decisionNote && <Alert className="notice" type="warning" showIcon title={`${earlier.data.decidedByName ?? ''}退回：${earlier.data.decisionNote}`} />}
      <section className="panel intake">
        <Steps className="intake-steps" current={draft.step} items={[{ title: '申请内容' }, { title: '已办环节' }, { title: '核对并提请确认' }]} />
        <QueryState query={form} rows={8}>
          {(sent) => {
            const definition = readFormDefinition(variant.form, sent);
            if (draft.step === 0) {
              return <ApplicationStep key={attempt} definition={definition} value={draft.application} nextTitle="已办环节" onChange={(application) => JSON.stringify(application) !== JSON.stringify(draft.application) && update({ application })} onNext={(application) => update({ application, step: 1 })} />;
            }
            if (draft.step === 1) return <PastSteps variant={variant} body={body} steps={draft.steps} onSteps={(steps) => update({ steps })} onBack={() => update({ step: 0 })} onNext={() => update({ step: 2 })} />;
            return (
              <ProposeOpening
                variant={variant} definition={definition} body={body} reason={draft.reason} onReason={(reason) => update({ reason })} onBack={() => update({ step: 1 })}
                onMade={(id) => {
                  dropDraft(window.localStorage, session.user.id, place);
                  setMade(id);
                }}
              />
            );
          }}
        </QueryState>
      </section>
    </>
  );
}
