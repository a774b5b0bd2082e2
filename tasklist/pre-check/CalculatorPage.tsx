import { DeadlineCalculator } from '../../ui/calculator/DeadlineCalculator.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { useSession } from '../../ui/session/session-context.ts';

/** `/tasklist/calculator`: a date and a period. */
export function CalculatorPage() {
  const { session } = useSession();
  return (
    <>
      <PageHead title="期限计算">按平台的工作日历计算届满日，列出不计入的日子和原因。</PageHead>
      <DeadlineCalculator today={session.today} />
    </>
  );
}
