import { useState } from 'react';
import { applicationTypes, type ApplicationType } from '../../regulations/eligibility/index.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { GatesPart } from './GatesPart.tsx';
import { LimitsPart } from './LimitsPart.tsx';
import { MaterialsPart } from './MaterialsPart.tsx';
import { QuestionField } from './QuestionField.tsx';
import { askedOf, questionGroups } from './questions.ts';
import type { Asked } from './types.ts';
import { usePreCheck } from './use-pre-check.ts';
import { WayPart } from './WayPart.tsx';

const TYPES = Object.keys(applicationTypes) as ApplicationType[];
const NOTHING: Asked = { type: 'initial', facts: {}, materials: {}, starts: {} };

/** Facts on the left, what the law says of them on the right; nothing is kept. */
export function PreCheck() {
  const [asked, setAsked] = useState<Asked>(NOTHING);
  const { type, facts, materials, starts } = asked;
  const change = (part: Partial<Asked>) => setAsked((previous) => ({ ...previous, ...part }));
  const query = usePreCheck(asked);
  return (
    <div className="pre-check">
      <section className="panel pre-check-questions" aria-label="情况">
        <div className="panel-bar">
          <div className="scope-tabs" role="group" aria-label="申请类型">
            {TYPES.map((key) => <button key={key} type="button" aria-pressed={type === key} onClick={() => change({ type: key, materials: {} })}>{applicationTypes[key]}</button>)}
          </div>
          <button type="button" className="link-button" onClick={() => setAsked({ ...NOTHING, type })}>清空</button>
        </div>
        {questionGroups.map((group) => (
          <fieldset key={group.title} className="ask-group">
            <legend>{group.title}</legend>
            {askedOf(group, type, facts).map((question) => (
              <QuestionField key={question.key + question.article} question={question} value={facts[question.key]} onChange={(value) => change({ facts: { ...facts, [question.key]: value } })} />
            ))}
          </fieldset>
        ))}
      </section>
      <div className="pre-check-answer stack" aria-live="polite">
        {query.isReady ? (
          <QueryState query={query} rows={6}>
            {(answer) => (
              <>
                <GatesPart gates={answer.gates} />
                <MaterialsPart answer={answer.materials} checked={materials} onChange={(next) => change({ materials: next })} />
                <LimitsPart limits={answer.limits} starts={starts} onChange={(next) => change({ starts: next })} />
                <WayPart answer={answer} />
              </>
            )}
          </QueryState>
        ) : (
          <section className="panel"><EmptyState title="请先填写人员类别、户籍和申请日期" hint="其余内容填得越多，结果越具体；不清楚的可以不填。" /></section>
        )}
      </div>
    </div>
  );
}
