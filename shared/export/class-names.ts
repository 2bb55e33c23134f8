/** Every class a story's HTML may carry: few, and with a prefix that no website uses for itself. */
export const STORY_CLASS = {
  story: 'toasoan-story',
  section: 'toasoan-section',
  kicker: 'toasoan-kicker',
  dateline: 'toasoan-dateline',
  standfirst: 'toasoan-standfirst',
  body: 'toasoan-body',
  photo: 'toasoan-photo',
  caption: 'toasoan-caption',
  credit: 'toasoan-credit',
  source: 'toasoan-source',
  rights: 'toasoan-rights',
  quote: 'toasoan-quote',
  table: 'toasoan-table',
  box: 'toasoan-box',
  byline: 'toasoan-byline',
  role: 'toasoan-role',
  sources: 'toasoan-sources',
  tags: 'toasoan-tags',
  related: 'toasoan-related',
} as const;

export type StoryClass = (typeof STORY_CLASS)[keyof typeof STORY_CLASS];
