import { randomBytes } from 'node:crypto';
import { LEAST_OPEN_MS } from '@domain/survey/round';
import { openHash } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { paperKeysReady } from '../../_kit/survey/paper-key';
import { type PartDocument, parts } from '../../_kit/survey/parts';
import { type RoundKeyDocument, roundKeys, sealedSeed } from '../../_kit/survey/round-keys';
import { isRoundAboutUnion, type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { beginRounds, isHeld } from '../survey/begin-rounds';
import { everyRound } from '../survey/every-round';
import { openPart, removeStrays } from '../survey/open-part';

/** More schools than the province has. */
const MOST_PARTS = 1000;

/** The seed of a round, made once: whoever comes second takes the one that stands. */
async function seedOf(roundId: string): Promise<RoundKeyDocument> {
  await roundKeys.add({ _id: roundId, seed: sealedSeed(roundId, randomBytes(32)) });
  const stored = await roundKeys.get(roundId);
  if (!stored) throw new Error(`round ${roundId} has no seed`);
  return stored;
}

/** What phones compare: one hash over every key of the round, by school. */
const keysHashOf = (all: readonly PartDocument[]): string =>
  openHash(
    JSON.stringify(
      [...all].sort((a, b) => (a._id < b._id ? -1 : 1)).map(({ _id, groups }) => [_id, groups.map((g) => g.publicKey)]),
    ),
  );

/**
 * An opening in which no school was frozen for so long, whatever kept it, begins anew: rolls of before are of another day. As long as one
 * school is frozen after the other it goes on, however long all of them take, for anew it would take as long.
 */
const LONGEST_STANDSTILL_MS = 3_600_000;

/** When an opening last came on: it began, or a school was frozen in it. */
function lastStepOf({ version, begunAt }: RoundDocument, all: readonly PartDocument[], now: Date): number {
  const began = begunAt ?? now;
  const here = all.filter(({ begun }) => begun === version);
  return Math.max(began.getTime(), ...here.map(({ frozenAt }) => (frozenAt ?? began).getTime()));
}

/**
 * A round that cannot open now is planned again, and waits where all do that cannot begin (`beginRounds`). When it begins anew everybody is
 * frozen anew: who is asked is who is there when it opens, also of the school that was frozen first.
 */
const waitAgain = ({ _id, version }: RoundDocument, lacksPeople: boolean) =>
  rounds.updateWhere({ _id, state: 'opening', version }, { state: 'planned', lacksPeople, version: _.inc(1) });

/**
 * Opens a round: its parts school by school, then the round itself. False: there was no time for all, or it has to wait: an earlier one may
 * have ended since it began, or so many have left a school, when one school took long.
 */
async function openRound(round: RoundDocument, task: Task): Promise<boolean> {
  const { _id, version } = round;
  const { data: before } = await parts.find({ roundId: _id }).limit(MOST_PARTS).get();
  if (task.now.getTime() - lastStepOf(round, before, task.now) > LONGEST_STANDSTILL_MS) {
    await waitAgain(round, false);
    return false;
  }
  const seed = await seedOf(_id);
  const tried = new Set<string>();
  for (const schoolId of round.schools) {
    const part = before.find((one) => one.schoolId === schoolId);
    // What is of a later beginning is no matter of this run, which others think dead.
    if (part && part.begun >= version) continue;
    if (!hasTime(task)) return false;
    tried.add(schoolId);
    const isOpen = await openPart(round, schoolId, seed, { before: part, now: task.now }).catch((error: unknown) => {
      // One school that cannot be opened keeps its round waiting, and no other round; it is tried again.
      console.error(JSON.stringify({ job: 'open-rounds', round: _id, schoolId, error: String(error) }));
    });
    if (isOpen === false) {
      await waitAgain(round, true);
      return false;
    }
  }
  const { data: all } = await parts.find({ roundId: _id }).limit(MOST_PARTS).get();
  const isWhole = all.filter(({ begun }) => begun === version).length === round.schools.length;
  for (const part of all) if (isWhole || tried.has(part.schoolId)) await removeStrays(part);
  if (!isWhole) return false;
  if (await isHeld(round.place, task.now)) {
    await waitAgain(round, false);
    return false;
  }
  const eligible = all.reduce((sum, part) => sum + part.eligible, 0);
  const turnout = _.set({ eligible, papers: 0, countedAt: null });
  const aboutUnion = isRoundAboutUnion(round);
  // When it did, not when it was to: that is what students are told, in its results too.
  const opened = {
    state: 'open',
    opensAt: task.now,
    keysHash: keysHashOf(all),
    aboutUnion,
    turnout,
    version: _.inc(1),
  };
  return rounds.updateWhere({ _id, state: 'opening', version }, opened);
}

/**
 * What was settled and is not open when too little is left of it (`opensUntil`) does not open any more, whatever held it: it is cancelled,
 * without a reason of anybody's, `clear-rounds` removes who would have been asked, with what was made for them, and its desk hears of it
 * (`untold`). Two requests.
 */
async function giveUpLate(now: Date): Promise<void> {
  const tooLate = _.lt(new Date(now.getTime() + LEAST_OPEN_MS));
  for (const from of ['planned', 'opening'] as const) {
    const cancelled = _.set({ at: now, by: '', reason: '', from, left: 'clear', untold: true });
    await rounds.updateAll({ state: from, closesAt: tooLate }, { state: 'cancelled', cancelled, version: _.inc(1) });
  }
}

/** Opens rounds whose hour has come (product.md section 3): from then on who is asked, what and under which keys is fixed. */
export const openRounds: Job = {
  name: 'open-rounds',
  everyMinutes: 1,
  run: async (task) => {
    let opened = 0;
    await giveUpLate(task.now);
    await beginRounds(task);
    // However many are held up by something, they hold up no other.
    const due = await everyRound({ state: 'opening' }, ['opensAt']);
    if (due.length > 0) await paperKeysReady();
    for (const { _id } of due.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())) {
      if (!hasTime(task)) break;
      const round = await rounds.get(_id);
      if (round?.state === 'opening' && (await openRound(round, task))) opened += 1;
    }
    return { opened };
  },
};
