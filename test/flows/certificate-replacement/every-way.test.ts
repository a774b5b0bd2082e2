import { countyAgrees, formFilled, lossOf, papersComplete } from '../../../scripts/demo/replacement-story.ts';
import { endedEarly } from '../support/ended-early.ts';
import { tellStories } from '../support/tell-stories.ts';
import { lateStory, stories } from './stories/stories.ts';

tellStories({
  procedure: 'certificate-replacement', stories: [...stories, lateStory], diagrams: ['certificate-replacement', 'delivery', 'archive'], flows: 65,
  beside: endedEarly({ procedure: 'certificate-replacement', application: lossOf, steps: [papersComplete(), countyAgrees(), formFilled()], days: ['2026-03-18', '2026-03-20', '2026-04-01'], outcomes: ['withdrawn', 'annulled', 'terminated-by-death'] }),
});
