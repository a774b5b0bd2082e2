import { adjustmentStories } from './adjustment-stories.ts';
import { appraisalStories } from './appraisal-stories.ts';
import { feedbackStories } from './feedback-stories.ts';
import { gateStories } from './gate-stories.ts';
import { lateDeliveries } from './late-deliveries.ts';
import { lateStory } from './late-story.ts';
import { stories } from './stories.ts';
import type { Story } from '../../support/story-of-a-way.ts';

/** Every way through 评残; the longest, in which every office is late, comes first, so that the others are played meanwhile. */
export const allStories: readonly Story[] = [lateStory, ...stories, ...adjustmentStories, ...feedbackStories, ...gateStories, ...appraisalStories, ...lateDeliveries];
