/** What a school may make of topics. Lengths in UTF-16 units; the rest in each category. */
export const TOPIC_LIMITS = {
  name: 10,
  /** Topics that students can choose from. */
  open: 12,
  /** The school's own ones, hidden ones among them. */
  own: 12,
  /** More wishes than a school can have topics. */
  wishes: 90,
} as const;
