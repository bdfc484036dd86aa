import type { Vote } from './scene';
import type { Owners, Side, Suspicion } from './suspect';

type Thing = 'person' | 'id' | 'answers' | 'text';
type Moment = 'open' | 'closing' | 'closed';

interface Trial {
  what: string;
  from: Thing;
  to: Thing;
  /** Within what one is looked for: what that is, is known by design. */
  within: 'group' | 'urn';
  at: readonly Moment[];
}

/** What may be linked with what at no moment; an id and the answers beside it only from the end of closing on (decision 23). */
export const TRIALS: readonly Trial[] = [
  ...([
    { what: 'students with ids', from: 'person', to: 'id', within: 'group', at: ['open', 'closing', 'closed'] },
    {
      what: 'students with answers',
      from: 'person',
      to: 'answers',
      within: 'group',
      at: ['open', 'closing', 'closed'],
    },
    { what: 'students with texts', from: 'person', to: 'text', within: 'group', at: ['open', 'closing', 'closed'] },
    { what: 'ids with texts', from: 'id', to: 'text', within: 'urn', at: ['open', 'closing', 'closed'] },
    { what: 'ids with answers', from: 'id', to: 'answers', within: 'group', at: ['closed'] },
    { what: 'answers with texts', from: 'answers', to: 'text', within: 'group', at: ['closed'] },
  ] as const),
];

const namesOf = (one: Vote, thing: Thing): string[] => {
  if (thing === 'person') return one.names;
  if (thing === 'id') return [one.id, one.seal];
  return thing === 'answers' ? [one.answers, one.line] : one.text === null ? [] : [one.text];
};

const sides = new WeakMap<readonly Vote[], Partial<Record<Thing, Side>>>();

/** The same each time it is asked for: what a dump says of it is worked out once. */
function sideOf(votes: readonly Vote[], thing: Thing): Side {
  const all = sides.get(votes) ?? {};
  sides.set(votes, all);
  all[thing] ??= freshSide(votes, thing);
  return all[thing];
}

const freshSide = (votes: readonly Vote[], thing: Thing): Side => {
  const all = votes.flatMap((one) => {
    const name = one[thing];
    return name === null ? [] : [{ name, names: namesOf(one, thing) }];
  });
  // Of students the order in which they came is known to whoever kept a log of their own.
  const orders = [{ by: 'the order in which papers were taken', names: all.map(({ name }) => name) }];
  return thing === 'person' ? { all, orders } : { all };
};

/** What one trial looks at, and the truth that its guesses are judged by. */
export function trialOf(
  { from, to, within }: Trial,
  votes: readonly Vote[],
): Omit<Suspicion, 'dump' | 'keys' | 'salts'> {
  const owned: Owners = new Map(
    votes.flatMap((one): [string, string][] => {
      const [here, there] = [one[from], one[to]];
      return here === null || there === null ? [] : [[here, there]];
    }),
  );
  const groups = new Map(
    votes.flatMap((one): [string, string][] => {
      const thing = one[to];
      return thing === null ? [] : [[thing, within === 'urn' ? one.urn : String(one.group)]];
    }),
  );
  return { ones: sideOf(votes, from), others: sideOf(votes, to), owned, groupOf: (thing) => groups.get(thing) };
}
