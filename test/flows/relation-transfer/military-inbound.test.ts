import { inboundOf, papersComplete } from '../../../scripts/demo/inbound-story.ts';
import { endedEarly } from '../support/ended-early.ts';
import { tellStories } from '../support/tell-stories.ts';
import { lateStory, stories } from './stories/inbound-stories.ts';

tellStories({
  procedure: 'relation-transfer', stories: [...stories, lateStory], diagrams: ['military-inbound', 'relation-report', 'relation-return', 'delivery', 'archive'], flows: 75,
  beside: endedEarly({ procedure: 'relation-transfer', application: (idNumber) => inboundOf(idNumber), steps: [papersComplete()], days: ['2026-03-13', '2026-03-16', '2026-03-27'], outcomes: ['withdrawn', 'annulled', 'terminated-by-death'] }),
});
