import { createHmac } from 'node:crypto';
import type { Answers } from '@domain/survey/answers';
import { ballotIdOf } from '@domain/survey/ballot-id';
import { openEnvelope, sealEnvelope } from '@domain/survey/ballot-paper';
import { bytesOf } from '@domain/survey/base64url';
import { accountOf, people } from '../../cloudfunctions/_kit/people';
import { type RollDocument, rolls } from '../../cloudfunctions/_kit/survey/rolls';
import { roundKeys } from '../../cloudfunctions/_kit/survey/round-keys';
import { type UrnDocument, urns } from '../../cloudfunctions/_kit/survey/urns';
import { TEST_KEYS } from '../support/keys';
import { seedManyStudents } from '../support/many-students';
import { ANSWERS, castPaper, openRound, partOf, random, stampFor } from '../support/survey';
import {
  agreement,
  CHANCE,
  hitsOf,
  type Lying,
  linkedByValue,
  MOST_HITS,
  type Seen,
} from '../support/survey-adversary';

const STUDENTS = 1000;
jest.setTimeout(300_000);

/** Students in the order in which they took papers and cast, one after the other: what is easiest to follow. */
const inOrder: string[] = [];
const seen: Seen[] = [];
/** Whose ballot is which: what nobody but the phones knows. */
const truth = new Map<string, string>();
let dump: { urns: UrnDocument[]; rolls: RollDocument[]; round: string; keys: Buffer[] };

const answersOf = (at: number): Answers => ({
  ...ANSWERS,
  warm: ((at % 5) + 1) as 1,
  ...(at % 7 === 0 && { own: `第 ${at} 个人写的` }),
});

beforeAll(async () => {
  const openids = await seedManyStudents(STUDENTS);
  const round = await openRound({ grouping: 'grade' });
  const part = await partOf(round);
  for (const [at, openid] of openids.entries()) {
    const envelope = sealEnvelope(random);
    const { data } = await stampFor(openid, round, envelope.blinded);
    const paper = openEnvelope(envelope, data, part.groups[data.group]?.publicKey ?? '');
    if (!paper) throw new Error('no paper');
    await castPaper({ ...paper, part: part._id, group: data.group }, answersOf(at));
    const { data: found } = await people
      .find({ account: accountOf(openid) })
      .limit(1)
      .get();
    const person = found[0];
    if (!person) throw new Error('nobody');
    inOrder.push(person._id);
    truth.set(person._id, ballotIdOf(bytesOf(paper.nonce, 32) as Uint8Array));
    const { evaluated, proof } = data;
    seen.push({
      person: person._id,
      tokens: [person._id, openid, accountOf(openid), envelope.blinded, evaluated, proof, proof.slice(0, 43)],
    });
  }
  const all = await rolls.find({ roundId: round._id }).limit(1000).get();
  for (const one of all.data.flatMap((roll) => roll.people))
    seen.find(({ person }) => person === one.id)?.tokens.push(one.paper);
  const given = JSON.parse(TEST_KEYS) as { fields: Record<string, string>; hash: string };
  const seed = await roundKeys.get(round._id);
  dump = {
    urns: (await urns.find({ roundId: round._id }).limit(1000).get()).data,
    rolls: all.data,
    round: round._id,
    // More than is left after closing: the seed is destroyed then.
    keys: [given.hash, ...Object.values(given.fields), JSON.stringify(seed?.seed)].map((key) =>
      Buffer.from(key, 'base64'),
    ),
  };
});

const lying = (): Lying[] =>
  dump.urns.flatMap(({ ballots }) => ballots.map(({ id, seal, answers }) => ({ id, fields: [id, seal, answers] })));
/** Ballots in the order in which they stand in the dump. */
const standing = (): string[] => lying().map(({ id }) => id);
const arrived = (): string[] => inOrder.map((person) => truth.get(person) ?? '');

describe('whoever has the whole database, all logs and all keys', () => {
  test('has a thousand ballots of a thousand students', () => {
    expect(standing()).toHaveLength(STUDENTS);
    expect(new Set(standing())).toEqual(new Set(truth.values()));
    expect(dump.rolls.reduce((sum, { taken }) => sum + taken, 0)).toBe(STUDENTS);
  });

  test('finds nothing in an urn but what a ballot says: no time, no account, no number', () => {
    for (const urn of dump.urns) {
      expect(Object.keys(urn).sort()).toEqual(['_id', 'ballots', 'group', 'partId', 'roundId', 'sealed', 'texts']);
      for (const ballot of urn.ballots)
        expect(Object.keys(ballot).sort()).toEqual(['answers', 'id', 'seal', 'sealKey']);
      for (const text of urn.texts) expect(Object.keys(text).sort()).toEqual(['item', 'key', 'text']);
    }
  });

  const orders: [string, () => string[]][] = [
    ['papers were taken', () => inOrder],
    [
      'the roll stands',
      () => dump.rolls.flatMap((roll) => roll.people.map(({ id }) => id)).filter((id) => truth.has(id)),
    ],
    ['ids of people stand', () => [...inOrder].sort()],
    [
      'hashes of the roll stand',
      () =>
        [...seen]
          .sort((a, b) => ((a.tokens.at(-1) ?? '') < (b.tokens.at(-1) ?? '') ? -1 : 1))
          .map(({ person }) => person),
    ],
    [
      'envelopes stand',
      () => [...seen].sort((a, b) => ((a.tokens[3] ?? '') < (b.tokens[3] ?? '') ? -1 : 1)).map(({ person }) => person),
    ],
  ];

  /** Ballots of one group, as they stand and by id; and their owners' order. */
  const byGroup = (order: readonly string[], ballots: readonly string[]) => {
    const groups = [...new Set(dump.urns.map(({ group }) => group))];
    return groups.map((group) => {
      const ids = new Set(
        dump.urns.filter((urn) => urn.group === group).flatMap((urn) => urn.ballots.map(({ id }) => id)),
      );
      return { one: order.filter((id) => ids.has(id)), other: ballots.filter((id) => ids.has(id)) };
    });
  };

  test.each(orders)('learns nothing from the order in which %s', (_what, students) => {
    const owners = students().map((person) => truth.get(person) ?? '');
    for (const ballots of [standing(), [...standing()].sort()]) {
      expect(agreement(byGroup(owners, ballots))).toBeLessThan(CHANCE);
      expect(hitsOf(students(), ballots, truth)).toBeLessThanOrEqual(MOST_HITS);
    }
  });

  test('learns nothing within an urn either, where a ballot is among some sixty', () => {
    const lots = dump.urns.map(({ ballots }) => {
      const ids = ballots.map(({ id }) => id);
      return { one: arrived().filter((id) => ids.includes(id)), other: ids };
    });
    expect(agreement(lots)).toBeLessThan(CHANCE);
  });

  test('finds no value of a ballot beside a student, hashed or not, with whatever key', () => {
    expect(linkedByValue(seen, lying(), dump.keys, dump.round)).toEqual([]);
  });

  test('does not find the ballot of a text: neither its key nor its place says so', () => {
    const texts = dump.urns.flatMap((urn) => urn.texts);
    expect(texts.length).toBeGreaterThan(100);
    const values = new Set(lying().flatMap(({ fields }) => fields.map((field) => field.slice(0, 12))));
    for (const { key } of texts) expect(values.has(key.slice(0, 12))).toBe(false);
    const lots = dump.urns.map((urn) => {
      const writers = urn.texts.map(({ text }) => arrived()[Number(/\d+/.exec(text)?.[0])] ?? '');
      return { writers, ballots: urn.ballots.map(({ id }) => id).filter((id) => writers.includes(id)) };
    });
    expect(agreement(lots.map(({ writers, ballots }) => ({ one: writers, other: ballots })))).toBeLessThan(CHANCE);
    const came = lots.map(({ writers }) => ({ one: writers, other: arrived().filter((id) => writers.includes(id)) }));
    expect(agreement(came)).toBeLessThan(CHANCE);
  });
});

describe('the same adversary sees through a store that leaks', () => {
  const FEW = 50;

  test('ballots in the order in which they came', () => {
    expect(agreement([{ one: arrived(), other: arrived() }])).toBeGreaterThan(CHANCE);
    expect(hitsOf(inOrder, arrived(), truth)).toBe(STUDENTS);
  });

  test('urns that are filled one after the other, each in the order of ids', () => {
    const filled: string[] = [];
    for (let at = 0; at < STUDENTS; at += 64)
      filled.push(
        ...arrived()
          .slice(at, at + 64)
          .sort(),
      );
    expect(agreement([{ one: arrived(), other: filled }])).toBeGreaterThan(CHANCE);
  });

  test('ids that are a keyed hash of whose the ballot is', () => {
    const key = dump.keys[0] as Buffer;
    const leaky = inOrder.slice(0, FEW).map((person): Lying => {
      const id = createHmac('sha256', key).update(person).digest('base64url').slice(0, 22);
      return { id, fields: [id] };
    });
    expect(linkedByValue(seen.slice(0, FEW), leaky, dump.keys, dump.round)).toHaveLength(FEW);
  });

  test('ballots that keep the envelope', () => {
    const leaky = seen
      .slice(0, FEW)
      .map(({ person, tokens }): Lying => ({ id: truth.get(person) ?? '', fields: [tokens[3] ?? ''] }));
    expect(linkedByValue(seen.slice(0, FEW), leaky, dump.keys, dump.round)).toHaveLength(FEW);
  });
});
