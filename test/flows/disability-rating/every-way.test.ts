import { tellStories } from '../support/tell-stories.ts';
import { lateStory } from './stories/late-story.ts';
import { stories } from './stories/stories.ts';

tellStories({ procedure: 'disability-rating', stories: [...stories, lateStory], diagrams: ['disability-rating', 'medical-appraisal', 'public-notice', 'delivery', 'archive'], flows: 150 });
