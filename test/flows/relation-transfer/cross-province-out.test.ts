import { outboundOf, papersComplete } from '../../../scripts/demo/cross-province-story.ts';
import { endedEarly } from '../support/ended-early.ts';
import { tellStories } from '../support/tell-stories.ts';
import { holderAtCounty, lateOut, outStories } from './stories/cross-province-stories.ts';

tellStories({
  procedure: 'relation-transfer', stories: [...outStories, lateOut], diagrams: ['cross-province-out'], flows: 50,
  beside: endedEarly({ procedure: 'relation-transfer', application: (idNumber) => outboundOf(idNumber), before: holderAtCounty, steps: [papersComplete()], days: ['2026-03-13', '2026-03-16', '2026-03-27'], outcomes: ['withdrawn', 'annulled', 'terminated-by-death'] }),
});
