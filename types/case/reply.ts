import { CATEGORIES } from './category';

/** Replies that a school keeps, in UTF-16 units and pieces. */
export const REPLY_LIMITS = { nameMin: 2, nameMax: 16, textMin: 2, textMax: 400, most: 60 } as const;

/** The gaps that a case can fill by itself; any other gap is filled by hand. */
export const BLANKS = ['department', 'day', 'place', 'topic'] as const;
export type Blank = (typeof BLANKS)[number];

/** Where a saved reply is offered: in a category, or everywhere. */
export const REPLY_PLACES = [...CATEGORIES, 'any'] as const;
export type ReplyPlace = (typeof REPLY_PLACES)[number];
