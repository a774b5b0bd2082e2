import { lintDraft } from './lint-draft.ts';
import type { LintRequest } from './lint-draft.ts';

// Beside the page, so that drawing never waits for the law.
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; request: LintRequest }>) => {
  self.postMessage({ id: data.id, findings: lintDraft(data.request) });
});
