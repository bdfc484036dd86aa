/** Categories of a case (二.4) and what a student can pick within each, before a school has its say (decision 33). */
export const TOPICS = {
  education: ['course', 'exam', 'lab', 'library', 'teacher'],
  growth: ['aid', 'career', 'activity', 'mental-health'],
  living: ['canteen', 'dormitory', 'heating', 'network', 'repair', 'bathhouse', 'safety'],
  rights: ['fee', 'privacy', 'fairness', 'part-time-work'],
  other: ['anything'],
} as const;

export type Category = keyof typeof TOPICS;
export type ShippedTopic = (typeof TOPICS)[Category][number];
/** Of a topic that a school added: it begins with its category, so that figures and queues need to know nothing more. */
export type OwnTopic = `${Category}-${string}`;
export type Topic = ShippedTopic | OwnTopic;

export const CATEGORIES = Object.keys(TOPICS) as Category[];
export const SHIPPED_TOPICS = Object.values(TOPICS).flat() as ShippedTopic[];

export const isShippedTopic = (topic: string): topic is ShippedTopic =>
  (SHIPPED_TOPICS as readonly string[]).includes(topic);

/** Where everybody finds a place: no school hides it. */
export const STAYS: Topic = 'anything';

/** The category that a topic belongs to; topics are unique over all categories. */
export const categoryOf = (topic: Topic): Category =>
  CATEGORIES.find(
    (category) => (TOPICS[category] as readonly string[]).includes(topic) || topic.startsWith(`${category}-`),
  ) ?? 'other';
