import type { Answers, PointOrUnused, Value } from '@domain/survey/answers';
import { answersText, askedOf } from '@domain/survey/answers';
import { outcomesOf } from '@domain/survey/tally';
import type { Item } from '@types_/survey/questionnaire-schema';
import fc from 'fast-check';

const words = (text: string) => ({ 'zh-CN': text });

/** What an item may be asked after: of a matrix only that none of it was used. */
const sayable = (item: Item): string[] => [
  ...(item.kind === 'matrix' ? [] : outcomesOf(item)),
  ...(item.kind !== 'text' && item.unused ? ['unused'] : []),
];

interface Plan {
  kind: 'scale' | 'single' | 'multiple' | 'matrix';
  required: boolean;
  unused: boolean;
  options: number;
  parent: number;
  any: number;
}

/** A questionnaire by a plan: each item asked of all, or after an answer to an earlier one. */
export function itemsBy(plans: readonly Plan[]): Item[] {
  const items: Item[] = [];
  for (const [at, { kind, required, unused, options, parent, any }] of plans.entries()) {
    const before = items[parent % (at + 1)];
    const said = before ? sayable(before) : [];
    const chosen = said.filter((_one, index) => (any >> index) % 2 === 1);
    const common = {
      ...{ id: `i${at}`, title: words(`第${at}题`), required, dimension: null },
      ...{ onlyIf: before && chosen.length > 0 ? { item: before.id, any: chosen } : null },
    };
    const of = (letter: string) =>
      Array.from({ length: options }, (_each, index) => ({ id: `${letter}${index}`, label: words(`${index}`) }));
    const none = unused ? words('没用过') : null;
    if (kind === 'scale') items.push({ ...common, kind, scale: 'satisfaction', unused: none });
    else if (kind === 'matrix') items.push({ ...common, kind, scale: 'quality', unused: none, rows: of('r') });
    else if (kind === 'multiple') {
      // Every other plan marks all of its options but the last as positive.
      const marked = of('o').map((one, index, all) =>
        any % 2 === 1 && index < all.length - 1 ? { ...one, positive: true as const } : one,
      );
      items.push({ ...common, kind, options: marked, unused: none, most: null });
    } else items.push({ ...common, kind, options: of('o'), unused: none });
  }
  return items;
}

const plan = (kinds: readonly Plan['kind'][]): fc.Arbitrary<Plan> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    required: fc.boolean(),
    unused: fc.boolean(),
    options: fc.integer({ min: 2, max: 3 }),
    parent: fc.integer({ min: 0, max: 5 }),
    any: fc.integer({ min: 0, max: 31 }),
  });

const ALL_KINDS = ['scale', 'single', 'multiple', 'matrix'] as const;

/** Random questionnaires with skip logic. */
export const someItems = (most: number, kinds: readonly Plan['kind'][] = ALL_KINDS): fc.Arbitrary<Item[]> =>
  fc.array(plan(kinds), { minLength: 1, maxLength: most }).map(itemsBy);

/** A stream of numbers from a seed, for ballots: shrinking the seed shrinks nothing, but a failure comes again. */
function stream(seed: number) {
  let state = seed >>> 0 || 1;
  return (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function valueFor(item: Item, pick: (below: number) => number): Value | undefined {
  if (!item.required && pick(4) === 0) return undefined;
  if (item.kind === 'text') return '有话说';
  if (item.unused && pick(4) === 0) return 'unused';
  const outcomes = outcomesOf(item);
  if (item.kind === 'single') return outcomes[Math.min(pick(outcomes.length), pick(outcomes.length))];
  if (item.kind === 'scale') return (1 + pick(5)) as Value;
  if (item.kind === 'multiple') {
    const chosen = outcomes.filter(() => pick(2) === 0);
    return chosen.length > 0 ? chosen : [outcomes[0] as string];
  }
  const rows = item.rows.map(({ id }): [string, PointOrUnused] => [
    id,
    item.unused && pick(6) === 0 ? 'unused' : ((1 + pick(5)) as PointOrUnused),
  ]);
  return Object.fromEntries(rows);
}

/** Ballots as they lie in urns. */
export function ballotsOf(items: readonly Item[], count: number, seed: number): string[] {
  const pick = stream(seed);
  return Array.from({ length: count }, () => {
    const answers: Record<string, Value> = {};
    for (const item of items) {
      if (!askedOf(items, answers).some(({ id }) => id === item.id)) continue;
      const value = valueFor(item, pick);
      if (value !== undefined) answers[item.id] = value;
    }
    return answersText(items, answers as Answers);
  });
}
