/** Categories of a case (二.4) and what a student can pick within each. */
export const TOPICS = {
  education: ['course', 'exam', 'lab', 'library', 'teacher'],
  growth: ['aid', 'career', 'activity', 'mental-health'],
  living: ['canteen', 'dormitory', 'heating', 'network', 'repair', 'bathhouse', 'safety'],
  rights: ['fee', 'privacy', 'fairness', 'part-time-work'],
  other: ['anything'],
} as const;

export type Category = keyof typeof TOPICS;
export type Topic = (typeof TOPICS)[Category][number];

export const CATEGORIES = Object.keys(TOPICS) as Category[];

/** The category that a topic belongs to; topics are unique over all categories. */
export const categoryOf = (topic: Topic): Category =>
  CATEGORIES.find((category) => (TOPICS[category] as readonly Topic[]).includes(topic)) ?? 'other';
