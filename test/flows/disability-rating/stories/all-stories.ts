import { adjustmentStories } from './adjustment-stories.ts';
import { appraisalStories } from './appraisal-stories.ts';
import { feedbackStories } from './feedback-stories.ts';
import { gateStories } from './gate-stories.ts';
import { lateStory } from './late-story.ts';
import { stories } from './stories.ts';
import type { Story } from '../../support/story-of-a-way.ts';

/** Every way through 评残; the one in which every office is late comes last and is started first. */
export const allStories: readonly Story[] = [...stories, ...adjustmentStories, ...feedbackStories, ...gateStories, ...appraisalStories, lateStory];
