import type { PointOrUnused, Value } from '@domain/survey/answers';
import type { Language } from '@types_/core/language';
import { POINTS, type Point, type Scale, UNUSED } from '@types_/survey/questionnaire';
import type { Item, ItemOf } from '@types_/survey/questionnaire-schema';
import type { AnswerLine } from '@/ui/answer-list';
import { t } from './words';
import { wordsIn } from './words-in';

type Listed = Exclude<Item, { kind: 'text' }>;

export const pointText = (scale: Scale, point: Point): string => t(`${scale}.${point}`);

/** How often is no mood: its points have no faces. */
export const hasFaces = (item: Item): boolean =>
  (item.kind === 'scale' || item.kind === 'matrix') && item.scale !== 'frequency';

const scaleLines = (scale: Scale): AnswerLine[] =>
  [...POINTS].reverse().map((point) => ({ value: String(point), text: pointText(scale, point) }));

/** What can be tapped below an item, best first; 没用过 last. */
export function answerLines(item: Listed, language: Language): AnswerLine[] {
  const lines =
    item.kind === 'scale' || item.kind === 'matrix'
      ? scaleLines(item.scale)
      : item.options.map(({ id, label }) => ({ value: id, text: wordsIn(label, language) }));
  if (!item.unused) return lines;
  return [...lines, { value: UNUSED, text: t('apart', { answer: wordsIn(item.unused, language) }) }];
}

const isPoint = (text: string): boolean => POINTS.some((point) => String(point) === text);

/** A tapped line as an answer of one point. */
export const pointOf = (line: string): PointOrUnused => (isPoint(line) ? (Number(line) as Point) : UNUSED);

/** The lines that an answer has chosen; `row` of a matrix. */
export function chosenLines(value: Value | undefined, row?: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly string[];
  if (typeof value !== 'object') return [String(value)];
  const point = row === undefined ? undefined : (value as Record<string, PointOrUnused>)[row];
  return point === undefined ? [] : [String(point)];
}

/** Several options with one more or one less; undefined when none is left. 没用过 stands alone. */
function toggled(item: ItemOf<'multiple'>, value: Value | undefined, line: string): Value | undefined {
  if (line === UNUSED && item.unused) return value === UNUSED ? undefined : UNUSED;
  const before = Array.isArray(value) ? (value as readonly string[]) : [];
  const next = before.includes(line) ? before.filter((one) => one !== line) : [...before, line];
  return next.length > 0 ? next : undefined;
}

/** The answer after a line was tapped; `row` of a matrix. */
export function tapped(item: Listed, value: Value | undefined, line: string, row?: string): Value | undefined {
  switch (item.kind) {
    case 'scale':
      return pointOf(line);
    case 'single':
      return line;
    case 'multiple':
      return toggled(item, value, line);
    case 'matrix': {
      const before = typeof value === 'object' && !Array.isArray(value) ? value : {};
      return { ...before, [row ?? '']: pointOf(line) };
    }
  }
}

/** Whether as many are chosen as may be. */
export const isFull = (item: Item, value: Value | undefined): boolean =>
  item.kind === 'multiple' && item.most !== null && Array.isArray(value) && value.length >= item.most;
