import { Button } from 'antd';
import { showDate } from '../../ui/format/dates.ts';
import type { PastStep } from './types.ts';

/** What was entered so far. A step is taken back with all that follows it: what follows rests on it. */
export function EnteredSteps({ steps, onCut }: { steps: readonly PastStep[]; onCut?: (index: number) => void }) {
  if (steps.length === 0) return null;
  return (
    <ol className="past-steps" data-testid="past-steps">
      {steps.map((step, index) => (
        <li key={`${index}-${step.element}`}>
          <span className="past-order" aria-hidden>{index + 1}</span>
          <div className="record-main">
            <strong>{step.name}</strong>
            <small>
              {showDate(step.happenedOn)}
              {step.doneBy && ` · ${step.doneBy}`}
              {step.papers.length > 0 && ` · ${step.papers.map(({ numberText }) => numberText ?? '无文号').join('、')}`}
            </small>
          </div>
          {onCut && <Button size="small" type="link" onClick={() => onCut(index)}>{index === steps.length - 1 ? '撤回' : '撤回到此步之前'}</Button>}
        </li>
      ))}
    </ol>
  );
}
