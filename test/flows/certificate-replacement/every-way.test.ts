import { tellStories } from '../support/tell-stories.ts';
import { lateStory, stories } from './stories/stories.ts';

tellStories({ procedure: 'certificate-replacement', stories: [...stories, lateStory], diagrams: ['certificate-replacement', 'delivery', 'archive'], flows: 65 });
