import { type Answers, askedOf, fits, type Value } from '@domain/survey/answers';
import type { Item } from '@types_/survey/questionnaire-schema';

/** One screen: an item, or one row of a matrix. */
export interface Step {
  /** Tells steps apart, and is what the phone remembers. */
  key: string;
  item: Item;
  row?: string;
  /** The place of the item among those that are asked, from 1. */
  number: number;
}

const rowsOf = (item: Item): (string | undefined)[] =>
  item.kind === 'matrix' ? item.rows.map(({ id }) => id) : [undefined];

/** The screens of whoever answers so: what their answers skip is not among them. */
export const stepsOf = (items: readonly Item[], answers: Answers): Step[] =>
  askedOf(items, answers).flatMap((item, index) =>
    rowsOf(item).map((row) => ({
      ...{ key: row === undefined ? item.id : `${item.id}/${row}`, item, number: index + 1 },
      ...(row !== undefined && { row }),
    })),
  );

/** How many items there will be: what hangs on an answer that is not given yet counts. */
export function expectedItems(items: readonly Item[], answers: Answers): number {
  const asked = new Set(askedOf(items, answers).map(({ id }) => id));
  const open = new Set<string>();
  for (const { id, onlyIf } of items) {
    const isOpen = onlyIf && (open.has(onlyIf.item) || (asked.has(onlyIf.item) && answers[onlyIf.item] === undefined));
    if (isOpen && !asked.has(id)) open.add(id);
  }
  return asked.size + open.size;
}

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);

/** The answers with one more, or one less; what is not asked any more goes with it. */
export function answered(items: readonly Item[], answers: Answers, id: string, value: Value | undefined): Answers {
  if (isSame(answers[id], value)) return answers;
  const { [id]: _before, ...others } = answers;
  const next: Answers = value === undefined ? others : { ...others, [id]: value };
  const asked = askedOf(items, next);
  return Object.fromEntries(Object.entries(next).filter(([one]) => asked.some((item) => item.id === one)));
}

/** Whether a step has its answer. */
export function hasAnswer({ item, row }: Step, answers: Answers): boolean {
  const value = answers[item.id];
  if (value === undefined) return false;
  if (row === undefined) return fits(item, value);
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).includes(row);
}

/** Steps that are required and have no answer. */
export const missingSteps = (items: readonly Item[], answers: Answers): Step[] =>
  stepsOf(items, answers).filter((step) => step.item.required && !hasAnswer(step, answers));

/** Whether a tap is the whole answer: then the next step comes by itself. */
export const isOneTap = ({ item }: Step): boolean =>
  item.kind === 'scale' || item.kind === 'single' || item.kind === 'matrix';
