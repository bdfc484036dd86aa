/** Kinds of items: a five-point scale, one or several of a list, a five-point scale for each of several rows, a short text. */
export const ITEM_KINDS = ['scale', 'single', 'multiple', 'matrix', 'text'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What a vote is made of: whom, one or several. */
export const VOTE_KINDS = ['single', 'multiple'] as const satisfies readonly ItemKind[];

/** What an item measures: 知晓度, 参与度, 满意度 (product.md section 3; 二.11). */
export const DIMENSIONS = ['awareness', 'participation', 'satisfaction'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What the five points are called; 5 is always the best end. */
export const SCALES = ['satisfaction', 'agreement', 'frequency', 'quality'] as const;
export type Scale = (typeof SCALES)[number];

export const POINTS = [1, 2, 3, 4, 5] as const;
export type Point = (typeof POINTS)[number];

/** Points that count as positive. */
export const LEAST_POSITIVE = 4;

/** 没用过 / 不了解: an answer of its own, counted beside the others and left out of every mean and share. */
export const UNUSED = 'unused';

export const QUESTIONNAIRE_LIMITS = {
  title: 60,
  intro: 300,
  items: 40,
  itemTitle: 120,
  options: 20,
  rows: 12,
  label: 60,
  text: 500,
} as const;

/** How a round stands to whoever changes its questionnaire, what they have to know first. */
export const ASKED_STATES = ['open', 'planned', 'over'] as const;
