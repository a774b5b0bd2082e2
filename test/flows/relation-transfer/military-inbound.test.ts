import { tellStories } from '../support/tell-stories.ts';
import { lateStory, stories } from './stories/inbound-stories.ts';

tellStories({ procedure: 'relation-transfer', stories: [...stories, lateStory], diagrams: ['military-inbound', 'relation-report', 'relation-return', 'delivery', 'archive'], flows: 75 });
