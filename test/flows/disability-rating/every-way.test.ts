import { tellStories } from '../support/tell-stories.ts';
import { allStories } from './stories/all-stories.ts';
import { besideStories } from './stories/beside-stories.ts';
import { ratingTables } from './stories/hit-rows.ts';
import { onlyOpened } from './stories/only-opened.ts';

tellStories({
  procedure: 'disability-rating', stories: allStories, beside: besideStories, openedOnly: onlyOpened,
  // Every diagram that a case of 评残 comes to, in its course or beside it.
  diagrams: ['disability-rating', 'medical-appraisal', 'public-notice', 'delivery', 'archive', 'supervision'], flows: 150, tables: ratingTables,
});
