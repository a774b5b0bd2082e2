import type { RecusalGround } from '../../regulations/recusal/index.ts';
import { Problem } from '../platform/problem.ts';

/** A row of `app.recusal_declarations`: what an officer has said of himself in a case, or what was decided of him. */
export interface RecusalRow {
  id: string;
  case_id: string;
  user_id: string;
  declaration: 'none' | 'recuses';
  ground: RecusalGround | null;
  note: string;
  /** `form`: said in a form of an assessment; `decision`: a request that he withdraw was granted */
  basis: 'self' | 'form' | 'decision';
  /** acts of the officer in the case before; not annulled, looked at by the level above */
  earlier_acts: number;
  recorded_by: string;
  recorded_at: Date;
}

export const recused = (): Problem => new Problem({ type: 'recused', status: 403, title: '您在本案中已经回避，不能认领、办理本案的事项。', article: '第4条' });
