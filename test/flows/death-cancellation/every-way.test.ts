import { tellStories } from '../support/tell-stories.ts';
import { stories } from './stories.ts';

tellStories({ procedure: 'death-cancellation', stories, diagrams: ['death-cancellation'], flows: 12 });
