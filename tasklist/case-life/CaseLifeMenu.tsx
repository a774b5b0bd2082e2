import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { CaseSummary } from '../../ui/api/types.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { ACTION_NAMES, openActions } from './actions.ts';
import type { LifeAction } from './types.ts';
import { useLife } from './use-life.ts';

const LifeDialog = lazy(() => import('./LifeDialog.tsx'));

/** 案件处理: what an officer of the case's county may do to the case as a whole. Nothing is shown when nothing is open. */
export function CaseLifeMenu({ summary }: { summary: CaseSummary }) {
  const { session } = useSession();
  const { data: life } = useLife(summary.id);
  const [action, setAction] = useState<LifeAction | null>(null);
  const mine = session.roles.some((held) => held.role === 'caseworker' && held.orgCode === summary.countyCode);
  const actions = life && mine ? openActions(life) : [];
  if (!life || (actions.length === 0 && action === null)) return null;
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: actions.map((key) => ({ key, label: ACTION_NAMES[key] })), onClick: ({ key }) => setAction(key as LifeAction) }}>
        <Button data-testid="case-life">案件处理</Button>
      </Dropdown>
      {action && <Suspense fallback={null}><LifeDialog key={action} action={action} life={life} caseId={summary.id} onClose={() => setAction(null)} /></Suspense>}
    </>
  );
}
