import { Button } from 'antd';
import { StepProblem } from './StepProblem.tsx';
import type { Paper } from './types.ts';
import { usePaperStep } from './use-paper.ts';

/** A paper that no worker prints, as a reissued one, is made into its PDF here. */
export function RenderButton({ paper }: { paper: Paper }) {
  const step = usePaperStep(paper);
  return (
    <section className="paper-step">
      <h3>生成 PDF</h3>
      <div className="paper-fields"><Button type="primary" loading={step.isPending} onClick={() => step.mutate({ path: 'render' })} data-testid="render">生成 PDF</Button></div>
      <StepProblem error={step.error} />
    </section>
  );
}
