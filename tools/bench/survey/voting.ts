import { openEnvelope, sealEnvelope } from '../../../domain/survey/ballot-paper';
import { urnOf } from '../../../domain/survey/urn';
import { startBuiltCloud } from '../../../test/support/built-cloud';
import { TEST_KEYS } from '../../../test/support/keys';
import type { Reply } from '../../../types/core/envelope';

const CLIENTS = [8, 32] as const;

async function perSecond(count: number, clients: number, one: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const started = performance.now();
  const client = async () => {
    for (let n = next++; n < count; n = next++) await one(n);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return Math.round((10_000 * count) / (performance.now() - started)) / 10;
}

const data = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`refused: ${reply.error.code}`);
  return reply.data;
};

const share = (of: number, all: number): number => Math.round((100 * of) / all) / 100;

/** `share`: of the same requests by the bare SDK, which is what is wanted of it; `shareOfWrites`: of the one write alone. */
const beside = ({ whole, bare, writes }: { whole: number; bare: number; writes: number }, wanted: number) => ({
  ...{ whole, bare, share: share(whole, bare), isMet: share(whole, bare) >= wanted },
  ...{ writes, shareOfWrites: share(whole, writes) },
});

/**
 * Papers and casts per second through the built functions, with the phone's own mathematics before and between the timed
 * parts, beside the same requests made by the bare SDK in the same run: who calls and what is looked up, then the one write; and beside
 * that write alone.
 */
export async function benchVoting(count: number, wanted: number): Promise<object> {
  process.env.XUESHENG_KEYS = TEST_KEYS;
  const cloud = await startBuiltCloud({ timers: false });
  try {
    const { seedManyStudents } = await import('../../../test/support/many-students');
    const { ANSWERS, openRound, partOf, random } = await import('../../../test/support/survey');
    const { accountOf, callerWith } = await import('../../../cloudfunctions/_kit/people');
    const { noteTaken, rolls } = await import('../../../cloudfunctions/_kit/survey/rolls');
    const { parts } = await import('../../../cloudfunctions/_kit/survey/parts');
    const { rounds } = await import('../../../cloudfunctions/_kit/survey/rounds');
    const { roundKeys } = await import('../../../cloudfunctions/_kit/survey/round-keys');
    const { cast, urnIdOf } = await import('../../../cloudfunctions/_kit/survey/urns');
    const openids = await seedManyStudents(count);
    const bareBallot = () => ({
      ...{ id: Buffer.from(random(16)).toString('base64url'), sealKey: 'k'.repeat(22), seal: 's'.repeat(22) },
      answers: '["yes",4,["queue","price"],{"kind":5,"quick":"unused"},null]',
    });
    const measured: Record<string, object> = {};
    for (const clients of CLIENTS) {
      process.stderr.write(`${clients} clients …\n`);
      const round = await openRound();
      const part = await partOf(round);
      const envelopes = openids.map(() => sealEnvelope(random));
      const stamps: { group: number; evaluated: string; proof: string }[] = [];
      const papers = await perSecond(count, clients, async (n) => {
        const input = { round: round._id, blinded: envelopes[n]?.blinded };
        const event = { action: 'take-ballot-paper', input, key: 'k'.repeat(20) };
        stamps[n] = data(
          (await cloud.invoke('survey', event, { openid: openids[n] ?? '' })) as Reply<(typeof stamps)[0]>,
        );
      });
      const bodies = envelopes.map((envelope, n) => {
        const stamp = stamps[n];
        const paper = stamp && openEnvelope(envelope, stamp, part.groups[stamp.group]?.publicKey ?? '');
        return JSON.stringify({ part: part._id, group: stamp?.group, ...paper, answers: ANSWERS });
      });
      const casts = await perSecond(count, clients, async (n) => {
        const event = { path: '/cast', httpMethod: 'POST', body: bodies[n] };
        const { body } = (await cloud.invoke('ballot-box', event, {})) as { body: string };
        data(JSON.parse(body) as Reply<unknown>);
      });

      const bareRound = await openRound();
      const barePart = await partOf(bareRound);
      const barePapers = await perSecond(count, clients, async (n) => {
        const { person } = await callerWith(accountOf(openids[n] ?? ''), { schools: false });
        const id = person?._id ?? '';
        const { list } = await rolls
          .aggregate()
          .match({ 'people.id': id, roundId: bareRound._id })
          .limit(1)
          .lookup(rounds.joined('roundId', '_id', 'round'))
          .lookup(parts.joined('partId', '_id', 'part'))
          .lookup(roundKeys.joined('roundId', '_id', 'seed'))
          .end();
        const [roll] = list as { _id: string; people: { id: string }[] }[];
        if (roll)
          await noteTaken(
            roll,
            roll.people.findIndex((one) => one.id === id),
            id,
            { paper: `bare-${n}`, by: `voter-${n}` },
          );
      });
      const urnCount = barePart.groups[0]?.urns ?? 1;
      const bareCasts = await perSecond(count, clients, async () => {
        await parts
          .aggregate()
          .match({ _id: barePart._id })
          .limit(1)
          .lookup(rounds.joined('roundId', '_id', 'round'))
          .lookup(roundKeys.joined('roundId', '_id', 'seed'))
          .end();
        const ballot = bareBallot();
        await cast(urnIdOf(barePart._id, 0, urnOf(ballot.id, urnCount)), ballot, []);
      });

      const writeRound = await openRound();
      const writePart = await partOf(writeRound);
      const places = (await rolls.find({ roundId: writeRound._id }).limit(1000).get()).data.flatMap((roll) =>
        roll.people.map(({ id }, at) => ({ roll, at, id })),
      );
      const writtenPapers = await perSecond(count, clients, async (n) => {
        const place = places[n];
        const given = { paper: `bare-${n}`, by: `voter-${n}` };
        if (!place || !(await noteTaken(place.roll, place.at, place.id, given))) throw new Error('not written');
      });
      const writtenCasts = await perSecond(count, clients, async () => {
        const ballot = bareBallot();
        const urn = urnIdOf(writePart._id, 0, urnOf(ballot.id, writePart.groups[0]?.urns ?? 1));
        if (!(await cast(urn, ballot, []))) throw new Error('not written');
      });
      measured[`${clients} clients`] = {
        papers: beside({ whole: papers, bare: barePapers, writes: writtenPapers }, wanted),
        casts: beside({ whole: casts, bare: bareCasts, writes: writtenCasts }, wanted),
      };
    }
    return { ballots: count, ...measured };
  } finally {
    await cloud.close();
  }
}
