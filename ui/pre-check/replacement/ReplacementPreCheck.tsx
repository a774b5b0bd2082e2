import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Facts as FactList } from '../../components/Facts.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { GatesPart } from '../GatesPart.tsx';
import { LimitsPart } from '../LimitsPart.tsx';
import { MaterialsPart } from '../MaterialsPart.tsx';
import { PapersList } from '../PapersList.tsx';
import { QuestionField } from '../QuestionField.tsx';
import type { Asked, Facts, PreCheckAnswer } from '../types.ts';
import { replacementAsked, replacementFacts, replacementQuestions } from './questions.ts';

type Answer = Pick<PreCheckAnswer, 'gates' | 'materials' | 'papers' | 'limits'> & { certificate: { name: string | null; byDefault: boolean; years: number | null; isValidityKnown: boolean } | null };
type Question = Pick<Asked, 'materials' | 'starts'> & { facts: Facts };

const NOTHING: Question = { facts: {}, materials: {}, starts: {} };

/** Facts of a certificate on the left, what the law says of replacing it on the right; nothing is kept. */
export function ReplacementPreCheck() {
  const api = useApi();
  const [asked, setAsked] = useState<Question>(NOTHING);
  const { facts, materials, starts } = asked;
  const change = (part: Partial<Question>) => setAsked((previous) => ({ ...previous, ...part }));
  const sent = replacementFacts(facts);
  const marked = Object.entries(materials).map(([code, answer]) => ({ code, ...answer }));
  const body = { facts: sent, starts, ...(marked.length > 0 ? { materials: marked } : {}) };
  const isReady = ['reason', 'category', 'applicationDate'].every((key) => typeof sent[key] === 'string');
  const query = useQuery({ queryKey: ['pre-check-replacement', body], enabled: isReady, placeholderData: keepPreviousData, queryFn: () => api.post<Answer>('/api/pre-check/certificate-replacement', body) });
  return (
    <div className="pre-check">
      <section className="panel pre-check-questions" aria-label="情况">
        <div className="panel-bar"><h2>情况</h2><button type="button" className="link-button" onClick={() => setAsked(NOTHING)}>清空</button></div>
        {replacementQuestions.map((group) => (
          <fieldset key={group.title} className="ask-group">
            <legend>{group.title}</legend>
            {replacementAsked(group, facts).map((question) => (
              <QuestionField key={question.key} question={question} value={facts[question.key]} onChange={(value) => change({ facts: { ...facts, [question.key]: value }, ...(question.key === 'reason' ? { materials: {} } : {}) })} />
            ))}
          </fieldset>
        ))}
      </section>
      <div className="pre-check-answer stack" aria-live="polite">
        {isReady ? (
          <QueryState query={query} rows={6}>
            {(answer) => (
              <>
                <GatesPart gates={answer.gates} decided="是否换发、补发，由各级审查后决定。" />
                <MaterialsPart answer={answer.materials} checked={materials} onChange={(next) => change({ materials: next })} notice="补正材料告知书" />
                <LimitsPart limits={answer.limits} starts={starts} onChange={(next) => change({ starts: next })} />
                <section className="panel" data-testid="way">
                  <h2>办理结果</h2>
                  <FactList items={[['证件', certificateText(answer)]]} />
                  <h3>可能涉及的文书</h3>
                  <PapersList papers={answer.papers} />
                </section>
              </>
            )}
          </QueryState>
        ) : (
          <section className="panel"><EmptyState title="请先填写原因、人员类别和申请日期" hint="其余内容填得越多，结果越具体；不清楚的可以不填。" /></section>
        )}
      </div>
    </div>
  );
}

function certificateText({ certificate }: Answer): string {
  if (!certificate) return '由县级在原证件变更栏内注明，不办理新证（第29条）';
  const name = certificate.name ? `${certificate.name}（第24条${certificate.byDefault ? '，按平台默认' : ''}）` : '种类由经办人确定（第24条）';
  if (!certificate.isValidityKnown) return name;
  return `${name}，有效期${certificate.years === null ? '长期' : `${certificate.years}年`}（第25条）`;
}
