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
import { transferAsked, transferFacts, transferQuestions } from './questions.ts';

type Answer = Pick<PreCheckAnswer, 'gates' | 'materials' | 'papers' | 'limits'> & { payment: { fromPaysTo: string; intoPaysFrom: string } | null };
type Question = Pick<Asked, 'materials' | 'starts'> & { facts: Facts };

const NOTHING: Question = { facts: {}, materials: {}, starts: {} };

/** Facts of a transfer on the left, what the law says of it on the right; nothing is kept. */
export function TransferPreCheck() {
  const api = useApi();
  const [asked, setAsked] = useState<Question>(NOTHING);
  const { facts, materials, starts } = asked;
  const change = (part: Partial<Question>) => setAsked((previous) => ({ ...previous, ...part }));
  const sent = transferFacts(facts);
  const marked = Object.entries(materials).map(([code, answer]) => ({ code, ...answer }));
  const body = { ...sent, starts, ...(marked.length > 0 ? { materials: marked } : {}) };
  const isReady = ['type', 'applicationDate'].every((key) => typeof sent.facts[key] === 'string');
  const query = useQuery({ queryKey: ['pre-check-transfer', body], enabled: isReady, placeholderData: keepPreviousData, queryFn: () => api.post<Answer>('/api/pre-check/relation-transfer', body) });
  return (
    <div className="pre-check">
      <section className="panel pre-check-questions" aria-label="情况">
        <div className="panel-bar"><h2>情况</h2><button type="button" className="link-button" onClick={() => setAsked(NOTHING)}>清空</button></div>
        {transferQuestions.map((group) => {
          const questions = transferAsked(group, facts);
          return questions.length > 0 && (
            <fieldset key={group.title} className="ask-group">
              <legend>{group.title}</legend>
              {questions.map((question) => (
                <QuestionField key={question.key} question={question} value={facts[question.key]} onChange={(value) => change({ facts: { ...facts, [question.key]: value }, ...(question.key === 'type' ? { materials: {}, starts: {} } : {}) })} />
              ))}
            </fieldset>
          );
        })}
      </section>
      <div className="pre-check-answer stack" aria-live="polite">
        {isReady ? (
          <QueryState query={query} rows={6}>
            {(answer) => (
              <>
                <GatesPart gates={answer.gates} decided="是否转移，由各级审查后决定。" />
                <MaterialsPart answer={answer.materials} checked={materials} onChange={(next) => change({ materials: next })} notice="补正材料告知书" />
                <LimitsPart limits={answer.limits} starts={starts} onChange={(next) => change({ starts: next })} />
                <section className="panel" data-testid="way">
                  <h2>办理结果</h2>
                  <FactList items={[['抚恤金', paymentText(answer, facts['type'] === 'military-inbound')]]} />
                  <h3>可能涉及的文书</h3>
                  <PapersList papers={answer.papers} />
                </section>
              </>
            )}
          </QueryState>
        ) : (
          <section className="panel"><EmptyState title="请先选择怎样转移，填写申请日期" hint="其余内容填得越多，结果越具体；不清楚的可以不填。" /></section>
        )}
      </div>
    </div>
  );
}

const showMonth = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

function paymentText({ payment }: Answer, isMilitary: boolean): string {
  const from = isMilitary ? '部队' : '迁出地';
  if (!payment) return `当年由${from}发给，次年1月起由迁入地发给（第38条）`;
  return `至${showMonth(payment.fromPaysTo)}由${from}发给，${showMonth(payment.intoPaysFrom)}起由迁入地发给（第38条）`;
}
