import type { Category } from '@types_/case/category';
import { BLANKS, type ReplyPlace } from '@types_/case/reply';
import type { RepliesView, SavedReply } from '@types_/case/reply-view';
import { t } from './words';

/** What every desk starts with. */
const SHIPPED = [
  ...(['living-1', 'living-2', 'education-1', 'growth-1', 'rights-1', 'rights-2', 'other-1'] as const),
  ...(['any-1', 'any-2', 'any-3'] as const),
];
type ShippedId = (typeof SHIPPED)[number];

/** The gaps as the reader of this language sees and types them. */
export const namedGaps = (): Record<(typeof BLANKS)[number], string> =>
  Object.fromEntries(BLANKS.map((blank) => [blank, `{${t(`blank.${blank}`)}}`])) as Record<
    (typeof BLANKS)[number],
    string
  >;

const shipped = (id: ShippedId): SavedReply => ({
  id,
  place: id.split('-')[0] as ReplyPlace,
  name: t(`${id}.name`),
  text: t(`${id}.text`, namedGaps()),
});

/** All replies of a desk: its own, and the shipped ones that it has neither hidden nor written anew. */
export function allReplies({ own, hidden }: RepliesView): SavedReply[] {
  const isOpen = (id: string) => !hidden.includes(id) && !own.some((one) => one.id === id);
  return [...own, ...SHIPPED.filter(isOpen).map(shipped)];
}

/** The replies that fit a case: those for its category before those for everything, in each the school's own first. */
export function offeredFor(category: Category, view: RepliesView): SavedReply[] {
  const all = allReplies(view);
  return [...all.filter(({ place }) => place === category), ...all.filter(({ place }) => place === 'any')];
}
