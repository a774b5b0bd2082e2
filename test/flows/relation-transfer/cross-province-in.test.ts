import { arrivalOf, contactAnswered } from '../../../scripts/demo/cross-province-story.ts';
import { endedEarly } from '../support/ended-early.ts';
import { tellStories } from '../support/tell-stories.ts';
import { inStories, lateIn } from './stories/cross-province-stories.ts';

tellStories({
  procedure: 'relation-transfer', stories: [...inStories, lateIn], diagrams: ['cross-province-in'], flows: 40,
  beside: endedEarly({ procedure: 'relation-transfer', application: (idNumber) => arrivalOf(idNumber), steps: [contactAnswered('consented', '2026-03-11')], days: ['2026-03-13', '2026-03-16', '2026-03-27'], outcomes: ['withdrawn', 'annulled', 'terminated-by-death'] }),
});
