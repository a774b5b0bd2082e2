import { judgeDraft } from './judge-draft.ts';
import type { JudgeRequest } from './judge-draft.ts';

// Beside the page, so that typing never waits for the law.
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; request: JudgeRequest }>) => {
  self.postMessage({ id: data.id, findings: judgeDraft(data.request) });
});
