import type { LintRule } from '../../context.ts';

/** Whatever the guard's allow-list does not name (`guard/README.md`). The engine refuses it too. */
export const modelGuard: LintRule = {
  layer: 'safe',
  id: 'safe/model-guard',
  check: ({ files }) =>
    files.flatMap(({ process, guardFindings }) =>
      guardFindings.map(({ code, elementId, message }) => ({ layer: 'safe', rule: 'safe/model-guard', severity: 'error', process, element: elementId ?? process, message, article: null, constraintId: code })),
    ),
};
