import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { ofSchool, settingShape, settingWish } from '../identity/setting-view';
import { Category, Topic } from './category-schema';
import { TOPIC_LIMITS as LIMITS } from './school-topics';

/** A topic as a student can choose it. `name`: of the school's own ones, as it wrote it in whatever language; null for a shipped one. */
export const OfferedTopic = z.object({ id: Topic, name: z.nullable(z.string()) });
export type OfferedTopic = z.infer<typeof OfferedTopic>;

/** A topic as the school has it. `hidden`: nobody can choose it any more; what was filed under it stays. */
export const SchoolTopic = z.extend(OfferedTopic, { hidden: z.boolean() });
export type SchoolTopic = z.infer<typeof SchoolTopic>;

/** What is filed under a topic carries the name that it had then (decision 33); left out where it is shipped. */
export const topicShape = { topic: Topic, topicName: z.optional(z.string()) };

const name = writtenText(1, LIMITS.name).check(z.refine((text) => !/[\n\t]/.test(text), { error: 'unprintable' }));

/** A topic as it is to be. `id`: null for a new one; `name`: null for a shipped one. */
export const TopicWish = z.strictObject({
  id: z.nullable(Topic),
  category: Category,
  name: z.nullable(name),
  hidden: z.boolean(),
});
export type TopicWish = z.infer<typeof TopicWish>;

/** All topics of a school in its order, for those who work at its desk. */
export const TopicsView = z.object({
  ...settingShape,
  topics: z.array(SchoolTopic),
});
export type TopicsView = z.infer<typeof TopicsView>;

export const topicActions = {
  'show-topics': reads(ofSchool, TopicsView),
  /** All topics as they are to be; one of the school's own that is left out is gone for good. */
  'set-topics': writes(settingWish({ topics: z.array(TopicWish).check(z.maxLength(LIMITS.wishes)) }), TopicsView),
};
