import { endedEarly } from '../support/ended-early.ts';
import { tellStories } from '../support/tell-stories.ts';
import { registered, report, stories } from './stories.ts';

tellStories({
  procedure: 'death-cancellation', stories, diagrams: ['death-cancellation'], flows: 12,
  beside: endedEarly({ procedure: 'death-cancellation', application: report, before: registered, steps: [], days: ['2026-03-10', '2026-03-12', '2026-03-24'], outcomes: ['withdrawn', 'annulled'] }),
});
