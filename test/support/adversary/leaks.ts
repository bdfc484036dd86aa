import { createHash, createHmac } from 'node:crypto';
import type { Dump } from './pieces';
import type { Vote } from './scene';

/** A store that leaks, made of one that does not; `links`: the trial that must find it. */
interface Leak {
  leak: string;
  links: string;
  into: (dump: Dump, votes: readonly Vote[]) => Dump;
}

interface Ballot {
  id: string;
  [field: string]: unknown;
}
interface Urn {
  ballots: Ballot[];
  ids: Ballot[];
  answers: string[];
}

export const WHERE_LEAKS_ARE = ['urns', 'rolls', 'logs', 'notices', 'survey-texts', 'file', 'list'] as const;

const FIRST = Date.UTC(2026, 10, 16, 2);
const placeOf = (votes: readonly Vote[]): Map<string, number> =>
  new Map(
    votes.flatMap(({ id, answers, line, text }, at) => [id, answers, line, text ?? id].map((name) => [name, at])),
  );

/** Each ballot with something more beside it. */
const beside =
  (more: (one: Vote, at: number) => object) =>
  (dump: Dump, votes: readonly Vote[]): Dump => {
    const place = placeOf(votes);
    for (const urn of dump.urns as Urn[])
      for (const ballot of urn.ballots) {
        const at = place.get(ballot.id) ?? 0;
        Object.assign(ballot, more(votes[at] as Vote, at));
      }
    return dump;
  };

/** Things in the order in which they came. */
const asTheyCame = <T>(things: T[], votes: readonly Vote[], nameOf: (thing: T) => string): T[] => {
  const place = placeOf(votes);
  return things.sort((a, b) => (place.get(nameOf(a)) ?? -1) - (place.get(nameOf(b)) ?? -1));
};

const paperOf = (dump: Dump): Map<string, string> =>
  new Map(
    (dump.rolls as { people: { id: string; paper: string }[] }[]).flatMap(({ people }) =>
      people.map(({ id, paper }): [string, string] => [id, paper]),
    ),
  );

const MASK = createHash('sha512').update('a key of somebody’s').digest();
const crossed = (text: string): string =>
  Buffer.from(Buffer.from(text, 'base64url').map((byte, at) => byte ^ (MASK[at % MASK.length] ?? 0))).toString(
    'base64url',
  );

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** In another order than they came, the same each time. */
const mixed = <T>(things: readonly T[], nameOf: (thing: T) => string): T[] =>
  [...things].sort((a, b) => (hashOf(nameOf(a)) < hashOf(nameOf(b)) ? -1 : 1));

export const LEAKS_WHILE_OPEN: readonly Leak[] = [
  {
    ...{ leak: 'a moment on each ballot', links: 'students with ids' },
    into: beside((_one, at) => ({ castAt: new Date(FIRST + at * 3000) })),
  },
  { ...{ leak: 'a number on each ballot', links: 'students with ids' }, into: beside((_one, at) => ({ number: at })) },
  {
    ...{ leak: 'a field that grows from ballot to ballot', links: 'students with answers' },
    into: beside((_one, at) => ({ log: '.'.repeat(at) })),
  },
  {
    ...{ leak: 'urns in which ballots stand as they came', links: 'students with ids' },
    into: (dump, votes) => {
      for (const urn of dump.urns as Urn[]) urn.ballots = asTheyCame(urn.ballots, votes, ({ id }) => id);
      return dump;
    },
  },
  {
    ...{ leak: 'a document for each ballot', links: 'students with ids' },
    into: (dump, votes) => ({
      ...dump,
      ballots: votes.map(({ id, seal, answers }) => ({ _id: id, seal, answers })),
    }),
  },
  {
    ...{ leak: 'the roll’s paper beside the ballot', links: 'students with ids' },
    into: (dump, votes) => {
      const papers = paperOf(dump);
      return beside(({ person }) => ({ paper: papers.get(person) }))(dump, votes);
    },
  },
  {
    ...{ leak: 'the envelope beside the ballot', links: 'students with ids' },
    into: beside(({ names }) => ({ envelope: names[4] })),
  },
  {
    ...{ leak: 'a keyed hash of whose it is', links: 'students with ids' },
    into: beside(({ person }) => ({
      mark: createHmac('sha256', Buffer.alloc(32, 2)).update(person).digest('base64url').slice(0, 22),
    })),
  },
  {
    ...{ leak: 'an account behind a key', links: 'students with ids' },
    into: beside(({ names }) => ({ mark: crossed(names[2] ?? '') })),
  },
  {
    ...{ leak: 'a request id that two lines of logs share', links: 'students with ids' },
    into: (dump, votes) => ({
      ...dump,
      logs: [
        ...votes.map(({ person, names }) => ({ requestId: hashOf(`${names[3]}`), person })),
        ...mixed(votes, ({ id }) => id).map(({ id, names }) => ({ requestId: hashOf(`${names[3]}`), ballot: id })),
      ],
    }),
  },
  {
    ...{ leak: 'a log of ballots', links: 'students with ids' },
    into: (dump, votes) => ({ ...dump, logs: votes.map(({ id }) => ({ line: `cast ${id}`, ballot: id })) }),
  },
  {
    ...{ leak: 'a notice that names the ballot by its hash', links: 'students with ids' },
    into: (dump, votes) => ({
      ...dump,
      notices: mixed(votes, ({ id }) => id).map(({ person, id }) => ({ to: person, about: hashOf(id) })),
    }),
  },
  {
    ...{ leak: 'texts in the order in which they came', links: 'students with texts' },
    into: (dump, votes) => {
      for (const urn of dump.urns as { texts: { text: string }[] }[])
        urn.texts = asTheyCame(urn.texts, votes, ({ text }) => text);
      return dump;
    },
  },
];

export const LEAKS_AFTER: readonly Leak[] = [
  {
    ...{ leak: 'answers in the order of the ids', links: 'ids with answers' },
    into: (dump, votes) => {
      const given = new Map(votes.map(({ id, answers }) => [id, answers]));
      for (const urn of dump.urns as Urn[]) urn.answers = urn.ids.map(({ id }) => given.get(id) ?? '');
      return dump;
    },
  },
  {
    ...{ leak: 'answers in the urn of their ids', links: 'ids with answers' },
    into: (dump, votes) => {
      const given = new Map(votes.map(({ id, answers }) => [id, answers]));
      for (const urn of dump.urns as Urn[]) urn.answers = urn.ids.map(({ id }) => given.get(id) ?? '').sort();
      return dump;
    },
  },
  {
    ...{ leak: 'a published file in the order in which ballots came', links: 'students with answers' },
    into: (dump, votes) => ({ ...dump, file: asTheyCame([...(dump.file as string[])], votes, (line) => line) }),
  },
  {
    ...{ leak: 'a list of ballots in the order in which they came', links: 'students with ids' },
    into: (dump, votes) => ({ ...dump, list: asTheyCame([...(dump.list as [string, string][])], votes, ([id]) => id) }),
  },
  {
    ...{ leak: 'texts to be read in the order in which they came', links: 'students with texts' },
    into: (dump, votes) => ({
      ...dump,
      'survey-texts': asTheyCame([...(dump['survey-texts'] as { text: string }[])], votes, ({ text }) => text),
    }),
  },
  {
    ...{ leak: 'texts that keep their ballot’s seal', links: 'ids with texts' },
    into: (dump, votes) => {
      const seals = new Map(votes.map(({ text, seal }) => [text, seal]));
      for (const one of dump['survey-texts'] as { text: string; seal?: string }[]) one.seal = seals.get(one.text) ?? '';
      return dump;
    },
  },
];
