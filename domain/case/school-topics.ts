import {
  CATEGORIES,
  type Category,
  categoryOf,
  isShippedTopic,
  type OwnTopic,
  STAYS,
  TOPICS,
  type Topic,
} from '@types_/case/category';
import type { CaseErrorCode } from '@types_/case/error-code';
import { TOPIC_LIMITS } from '@types_/case/school-topics';
import type { OfferedTopic, SchoolTopic, TopicWish } from '@types_/case/topics-view';
import { accept, type Result, refuse } from '@types_/core/result';

/** A topic that something was filed under, with the name that a school's own one had then; null where it is shipped. */
export interface NamedTopic {
  topic: Topic;
  topicName: string | null;
}

/** The same as it travels and is told of: a shipped topic has its name in every language already. */
export const topicFields = ({ topic, topicName }: { topic: Topic; topicName?: string | null }) => ({
  topic,
  ...(topicName ? { topicName } : {}),
});

const isKnown = ({ id, name }: SchoolTopic): boolean => isShippedTopic(id) || name !== null;

/** All topics of a school by category, in its order; shipped ones that it has said nothing about stand at the end (product.md section 2). */
export const topicsOf = (stored: readonly SchoolTopic[]): SchoolTopic[] =>
  CATEGORIES.flatMap((category) => {
    const here = stored.filter((one) => isKnown(one) && categoryOf(one.id) === category);
    const others = (TOPICS[category] as readonly Topic[]).filter((topic) => !here.some(({ id }) => id === topic));
    return [...here, ...others.map((id) => ({ id, name: null, hidden: false }))];
  });

/** Those that a student can choose. */
export const offeredTopics = (stored: readonly SchoolTopic[]): OfferedTopic[] =>
  topicsOf(stored).flatMap(({ id, name, hidden }) => (hidden ? [] : [{ id, name }]));

/** Whether a school has a topic, hidden or not. */
export const hasTopic = (stored: readonly SchoolTopic[], topic: Topic): boolean =>
  isShippedTopic(topic) || stored.some(({ id }) => id === topic);

/** A topic as a case is filed under it, or that it was hidden or taken out meanwhile, or is another school's. */
export function chosen(stored: readonly SchoolTopic[], topic: Topic): Result<NamedTopic, CaseErrorCode> {
  const one = offeredTopics(stored).find(({ id }) => id === topic);
  return one ? accept({ topic, topicName: one.name }) : refuse('CASE_TOPIC_GONE');
}

/** Two names that a reader takes for one are one. */
const alike = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, '');

/** Whether a wish says what its kind can say: of an own or new topic a name, of a shipped one none, each in its category. */
const isSound = ({ id, category, name }: TopicWish): boolean =>
  id === null ? name !== null : categoryOf(id) === category && (name === null) === isShippedTopic(id);

type Refused = Result<SchoolTopic[], CaseErrorCode | 'SETTINGS_CHANGED'>;

/**
 * The topics of a school as they are wished, or why not: somebody changed them since, a name twice, too many in one category, or one
 * category with nothing left to choose. `idFor`: the id of the nth new one.
 */
export function changedTopics(
  before: readonly SchoolTopic[],
  wishes: readonly TopicWish[],
  idFor: (category: Category, nth: number) => OwnTopic,
): Refused {
  const known = topicsOf(before).map(({ id }) => id);
  const named = wishes.flatMap(({ id }) => id ?? []);
  const isWhole = known.every((id) => !isShippedTopic(id) || named.includes(id));
  // Whoever sends this has not seen what is there.
  if (
    !isWhole ||
    named.some((id) => !known.includes(id)) ||
    new Set(named).size < named.length ||
    !wishes.every(isSound)
  )
    return refuse('SETTINGS_CHANGED');
  const after = topicsOf(
    wishes.map(({ id, category, name, hidden }, nth) => ({ id: id ?? idFor(category, nth), name, hidden })),
  );
  const names = new Set<string>();
  for (const { name } of after) {
    if (name === null) continue;
    if (names.has(alike(name))) return refuse('TOPIC_TWICE', { name });
    names.add(alike(name));
  }
  for (const category of CATEGORIES) {
    const here = after.filter(({ id }) => categoryOf(id) === category);
    const open = here.filter(({ hidden }) => !hidden);
    if (open.length === 0 || here.some(({ id, hidden }) => id === STAYS && hidden)) return refuse('TOPIC_LAST');
    if (open.length > TOPIC_LIMITS.open || here.filter(({ name }) => name !== null).length > TOPIC_LIMITS.own)
      return refuse('TOPICS_FULL', { limit: TOPIC_LIMITS.open });
  }
  return accept(after);
}

/** What of the names nobody has checked yet. */
export const newNames = (before: readonly SchoolTopic[], after: readonly SchoolTopic[]): string[] =>
  after.flatMap(({ id, name }) =>
    name === null || before.some((one) => one.id === id && one.name === name) ? [] : [name],
  );

/** Departments without topics that are gone (types/case/category.ts): nothing is filed under those any more. */
export const withoutGone = <D extends { topics: Topic[] }>(
  departments: readonly D[],
  topics: readonly SchoolTopic[],
): D[] => departments.map((one) => ({ ...one, topics: one.topics.filter((topic) => hasTopic(topics, topic)) }));
