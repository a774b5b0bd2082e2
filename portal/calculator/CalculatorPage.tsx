import { DeadlineCalculator } from '../../ui/calculator/DeadlineCalculator.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';

/** `/portal/calculator`: a date and a period, for everybody. */
export function CalculatorPage() {
  return (
    <>
      <PageHead title="期限计算">按国务院办公厅公布的放假安排计算届满日。结果仅供参考。</PageHead>
      <DeadlineCalculator />
    </>
  );
}
