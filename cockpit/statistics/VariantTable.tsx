import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDuration, showShare } from './durations.ts';
import type { Variant, Variants } from './types.ts';

const repeated = (steps: Variant['steps'], index: number): boolean => steps.slice(0, index).some((step) => step.activityId === steps[index]?.activityId && step.process === steps[index]?.process);

/** The ways that closed cases went through the procedure, by what people did. A step that comes again is marked. */
export function VariantTable({ process, query }: { process: string; query: string }) {
  const api = useApi();
  const variants = useQuery({ queryKey: ['variants', process, query], queryFn: ({ signal }) => api.get<Variants>(`/api/admin/variants?process=${process}${query ? `&${query}` : ''}`, signal) });
  return (
    <section className="panel">
      <h2 className="panel-title">办理路径</h2>
      <QueryState query={variants}>
        {({ variants: rows, cases, ways }: Variants) => (rows.length === 0 ? <EmptyState title="所选范围内还没有办结的案件" /> : (
          <>
            <p className="muted">{cases} 件办结案件走过 {ways} 种路径{ways > rows.length ? `，列出最常见的 ${rows.length} 种` : ''}。</p>
            <ul className="records" data-testid="variants">
              {rows.map((variant) => (
                <li key={variant.id} className="record-block">
                  <div className="record-line">
                    <div className="record-main"><strong>{showShare(variant.cases, cases)}</strong><small>平均历时 {showDuration(variant.seconds)}，{variant.steps.length} 个人工环节</small></div>
                    <Link to={`/instances?variant=${variant.id}`}>{variant.cases} 件</Link>
                  </div>
                  <ol className="variant-steps">{variant.steps.map((step, index) => <li key={`${index}-${step.activityId}`} data-again={repeated(variant.steps, index)} title={repeated(variant.steps, index) ? '再次经过' : undefined}>{step.name}</li>)}</ol>
                </li>
              ))}
            </ul>
          </>
        ))}
      </QueryState>
    </section>
  );
}
