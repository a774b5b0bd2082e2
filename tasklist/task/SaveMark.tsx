import { showClock } from '../../ui/format/dates.ts';
import type { SaveState } from './use-draft.ts';

/** Whether what is typed is safe. */
export function SaveMark({ state }: { state: SaveState }) {
  const text = { clean: '', typing: '正在保存…', saved: state.kind === 'saved' ? `已保存 ${showClock(state.at)}` : '', failed: '草稿未能保存，稍后自动重试', changed: '草稿未保存' }[state.kind];
  return <span className={`save-mark save-${state.kind}`} role="status" aria-live="polite" data-testid="draft-state">{text}</span>;
}
