import type { Scope } from '../queries/use-tasks.ts';

const TITLES: Record<Scope, string> = { mine: '我的待办', office: '本单位待办' };

interface Props {
  scope: Scope;
  counts: Record<Scope, number | undefined>;
  onChange: (scope: Scope) => void;
}

/** Mine or my offices', each with its number. */
export function ScopeTabs({ scope, counts, onChange }: Props) {
  return (
    <div className="scope-tabs" role="group" aria-label="范围">
      {(Object.keys(TITLES) as Scope[]).map((key) => (
        <button key={key} type="button" aria-pressed={scope === key} onClick={() => onChange(key)} data-testid={`scope-${key}`}>
          {TITLES[key]}
          {counts[key] !== undefined && <span className="badge">{counts[key]}</span>}
        </button>
      ))}
    </div>
  );
}
