import { showDate } from '../../ui/format/dates.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { ApplicationAnswers } from '../case/ApplicationAnswers.tsx';
import type { PastStep } from './types.ts';

/** Each step with all that was entered of it, to be compared with the paper file. */
export function EnteredAnswers({ steps }: { steps: readonly PastStep[] }) {
  return (
    <ol className="past-steps past-answers">
      {steps.map((step, index) => (
        <li key={`${index}-${step.element}`}>
          <span className="past-order" aria-hidden>{index + 1}</span>
          <div className="record-main">
            <details>
              <summary><strong>{step.name}</strong><small>{showDate(step.happenedOn)}{step.doneBy && ` · ${step.doneBy}`}{step.papers.length > 0 && ` · ${step.papers.map(({ numberText }) => numberText ?? '无文号').join('、')}`}</small></summary>
              {step.papers.length > 0 ? <Facts items={step.papers.map(({ kind, numberText }) => [kind, numberText ?? '无文号'] as const)} /> : <ApplicationAnswers formKey={`${step.process}/${step.element}`} answers={step.data} />}
            </details>
          </div>
        </li>
      ))}
    </ol>
  );
}
