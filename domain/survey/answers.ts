import { accept, type Result, refuse } from '@types_/core/result';
import { MOST_ANSWERS } from '@types_/survey/ballot';
import { type Point, QUESTIONNAIRE_LIMITS, UNUSED } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';

export type PointOrUnused = Point | typeof UNUSED;
/** An answer: a point, an option's id, several of them, a point for each row, a text; or that one has not used it. */
export type Value = Point | string | readonly string[] | Readonly<Record<string, PointOrUnused>>;
/** The answers of one person by item; what was not answered is not there. */
export type Answers = Readonly<Record<string, Value>>;

export type AnswerProblem = 'ANSWER_MISSING' | 'ANSWER_WRONG' | 'ANSWERS_TOO_LONG';

const isPoint = (value: unknown): value is Point => [1, 2, 3, 4, 5].includes(value as number);

/** The values of an answer that a later item may ask for: an option's id, a point as text, or that one has not used it. */
export const spoken = (value: Value | undefined): readonly string[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'object' ? [] : [String(value)];
};

/** The items that are asked of somebody who answers so, in order: skip logic looks at what was itself asked. */
export function askedOf(items: readonly Item[], answers: Answers): Item[] {
  const asked = new Map<string, Item>();
  for (const item of items) {
    const { onlyIf } = item;
    if (onlyIf) {
      const said = asked.has(onlyIf.item) ? spoken(answers[onlyIf.item]) : [];
      if (!said.some((one) => onlyIf.any.includes(one))) continue;
    }
    asked.set(item.id, item);
  }
  return [...asked.values()];
}

/** Whether an answer is one that the item allows. */
export function fits(item: Item, value: unknown): value is Value {
  if (item.kind === 'text')
    return typeof value === 'string' && value.trim() !== '' && value.length <= QUESTIONNAIRE_LIMITS.text;
  if (value === UNUSED) return item.unused !== null;
  switch (item.kind) {
    case 'scale':
      return isPoint(value);
    case 'single':
      return item.options.some(({ id }) => id === value);
    case 'multiple':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.length <= (item.most ?? item.options.length) &&
        new Set(value).size === value.length &&
        value.every((one) => item.options.some(({ id }) => id === one))
      );
    case 'matrix': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const rows = Object.entries(value);
      const allowed = (one: unknown) => isPoint(one) || (one === UNUSED && item.unused !== null);
      return rows.length > 0 && rows.every(([row, one]) => item.rows.some(({ id }) => id === row) && allowed(one));
    }
  }
}

/** Whether everything that an item wants is answered: of a matrix every row. */
const isWhole = (item: Item, value: Value): boolean =>
  item.kind !== 'matrix' || value === UNUSED || item.rows.every(({ id }) => Object.keys(value).includes(id));

/**
 * Answers as they may be counted: each of an item that was asked, each one that the item allows, none that is required
 * missing. Otherwise what is wrong and at which item.
 */
export function checkAnswers(items: readonly Item[], answers: Answers): Result<Answers, AnswerProblem> {
  const asked = askedOf(items, answers);
  for (const item of asked) {
    const value = answers[item.id];
    if (value === undefined) {
      if (item.required) return refuse('ANSWER_MISSING', { item: item.id });
    } else if (!fits(item, value)) return refuse('ANSWER_WRONG', { item: item.id });
    else if (item.required && !isWhole(item, value)) return refuse('ANSWER_MISSING', { item: item.id });
  }
  const unasked = Object.keys(answers).find((id) => !asked.some((item) => item.id === id));
  if (unasked !== undefined) return refuse('ANSWER_WRONG', { item: unasked.slice(0, 24) });
  return answersText(items, answers).length > MOST_ANSWERS ? refuse('ANSWERS_TOO_LONG') : accept(answers);
}

/** Several options and rows in the questionnaire's order, whatever the order in which they were tapped. */
function inOrder(item: Item, value: Value): Value {
  if (item.kind === 'multiple' && Array.isArray(value))
    return item.options.map(({ id }) => id).filter((id) => value.includes(id));
  if (item.kind === 'matrix' && typeof value === 'object') {
    const given = value as Record<string, PointOrUnused>;
    return Object.fromEntries(
      item.rows.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id] as PointOrUnused]])),
    );
  }
  return value;
}

/** Answers without what somebody wrote: that lies apart from them, and is not what is counted. */
export const withoutTexts = (items: readonly Item[], answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => items.find((item) => item.id === id)?.kind !== 'text'));

/** The one text of the same answers: what is sealed, stored and published. JSON: a value or null for each item, in order. */
export const answersText = (items: readonly Item[], answers: Answers): string =>
  JSON.stringify(
    items.map((item) => {
      const value = answers[item.id];
      return value === undefined ? null : inOrder(item, value);
    }),
  );

/** The answers behind such a text. Only for texts that `answersText` made. */
export const answersFrom = (items: readonly Item[], text: string): Answers => {
  const values = JSON.parse(text) as (Value | null)[];
  return Object.fromEntries(
    items.flatMap(({ id }, index) => (values[index] == null ? [] : [[id, values[index] as Value]])),
  );
};
