import { createHash } from 'node:crypto';
import { type Answers, askedOf, type PointOrUnused } from '../../../domain/survey/answers';
import type { Item } from '../../../types/survey/questionnaire-schema';

/** What something of a demo round is known by: a ballot by its group and place, a text by its words. */
export const demoIdOf = (round: string, ...rest: (string | number)[]): string =>
  createHash('sha256')
    .update([round, ...rest].join('/'))
    .digest('base64url')
    .slice(0, 22);

/** From 0 (included) to 1 (excluded). */
export type Chance = () => number;

/** How people answer, by item or row: who of ten likes it (or is, or does, what counts as positive); who of ten never used it. */
export interface Leaning {
  likes: Readonly<Record<string, number>>;
  unused?: Readonly<Record<string, number>>;
}

const pointFor = (chance: Chance, liked: number): 1 | 2 | 3 | 4 | 5 => {
  if (chance() < liked) return chance() < 0.4 ? 5 : 4;
  const lower = chance();
  return lower < 0.5 ? 3 : lower < 0.85 ? 2 : 1;
};

const oneOf = <T>(chance: Chance, list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];

function answerTo(item: Item, chance: Chance, { likes, unused = {} }: Leaning): Answers[string] | undefined {
  const liked = likes[item.id] ?? 0.5;
  if (item.kind === 'text') return undefined;
  if (item.unused && chance() < (unused[item.id] ?? 0.03)) return 'unused';
  if (item.kind === 'scale') return pointFor(chance, liked);
  if (item.kind === 'matrix') {
    const rows = item.rows.map(({ id }): [string, PointOrUnused] => [id, pointFor(chance, likes[id] ?? liked)]);
    return Object.fromEntries(rows);
  }
  if (item.kind === 'single') {
    const good = item.options.filter(
      ({ positive }, at) => positive || (at === 0 && !item.options.some((o) => o.positive)),
    );
    const rest = item.options.filter((one) => !good.includes(one));
    return oneOf(chance, chance() < liked ? good : rest)?.id;
  }
  const chosen = item.options.filter(({ id }) => chance() < (likes[id] ?? 0.3)).map(({ id }) => id);
  const some = chosen.slice(0, item.most ?? chosen.length);
  const first = oneOf(chance, item.options)?.id;
  if (some.length > 0) return some;
  return item.required && first !== undefined ? [first] : undefined;
}

/** What somebody answers who leans so: whatever they are asked. */
export function answersBy(items: readonly Item[], chance: Chance, leaning: Leaning): Answers {
  const answers: Record<string, Answers[string]> = {};
  for (const item of items) {
    if (!askedOf(items, answers).includes(item)) continue;
    const answer = answerTo(item, chance, leaning);
    if (answer !== undefined) answers[item.id] = answer;
  }
  return answers;
}
