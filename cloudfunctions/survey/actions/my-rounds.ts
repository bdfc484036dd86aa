import { type Actor, idsOf } from '@domain/identity/membership';
import type { MyRound } from '@types_/survey/answer-view';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { RoundState } from '@types_/survey/round';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { ballotMark } from '../../_kit/survey/ballot-mark';
import { institutions } from '../../_kit/survey/findings';
import { hasTaken, linesBy, type MyRoll, myRollsWithRounds } from '../../_kit/survey/my-roll';
import { voterOf } from '../../_kit/survey/rolls';
import { publicReason, type RoundDocument, rounds } from '../../_kit/survey/rounds';

/** Of rounds that do not ask the caller, or are over: some four years of a school's own. */
const MOST_OTHERS = 20;
/** Looked at for them: those of the caller's own that run are among them. */
const LATEST = 60;

const FIELDS = [
  '_id',
  'questionnaire.title',
  'questionnaire.items.id',
  'state',
  'opensAt',
  'closesAt',
  'cancelled.reason',
  'cancelled.unchecked',
] as const;
const OF_ROUND = Object.fromEntries(FIELDS.map((field) => [field, 1 as const]));
const OF_ROLL = Object.fromEntries(FIELDS.map((field) => [`round.${field}`, 1 as const]));

interface Found {
  _id: string;
  questionnaire: { title: Questionnaire['title']; items: { id: string }[] };
  state: RoundState;
  opensAt: Date;
  closesAt: Date;
  cancelled?: Pick<NonNullable<RoundDocument['cancelled']>, 'reason' | 'unchecked'>;
}
type Mine = MyRoll & { round: Found[] };

export const schoolOf = ({ student }: Actor): string => {
  if (!student) throw new Refusal('NOT_BOUND');
  return student.schoolId;
};

const RUNNING: readonly RoundState[] = ['open', 'counting'];

/**
 * The rounds at the caller's school, each with what the roll says of the caller: first all that run and ask them, however many
 * others there are; then the latest of the others.
 */
export async function listMyRounds({
  actor,
  account,
  person,
}: Call<unknown>): Promise<{ school: string; mark: string; rounds: MyRound[] }> {
  const school = schoolOf(actor);
  const shown = {
    ...{ schools: school, state: _.in(['open', 'counting', 'closed', 'cancelled']) },
    // One that was called off before it opened was never anybody's.
    'cancelled.from': _.nin(['draft', 'planned', 'opening']),
  };
  const { list } = await institutions
    .aggregate()
    .match({ _id: school })
    .limit(1)
    .project({ _id: 1 })
    .lookup(myRollsWithRounds(idsOf(actor), 'rolls', OF_ROLL))
    .lookup(rounds.latestBeside(shown, 'latest', 'opensAt', LATEST, OF_ROUND))
    .end();
  const [found] = list as { rolls: Mine[]; latest: Found[] }[];
  const rolls = found?.rolls ?? [];
  const mine = new Map(
    rolls.flatMap(({ round }) => round.filter(({ state }) => RUNNING.includes(state)).map((one) => [one._id, one])),
  );
  const others = (found?.latest ?? []).filter(({ _id }) => !mine.has(_id)).slice(0, MOST_OTHERS);
  const newestFirst = [...mine.values()].sort((a, b) => b.opensAt.getTime() - a.opensAt.getTime());
  const isSpent = await spentIn(
    newestFirst.filter(({ _id, opensAt }) => isAfter(person?.boundAt, opensAt) && !ofRound(rolls, _id).some(hasTaken)),
    account,
  );
  const all = [...newestFirst, ...others].map((round) => seen(round, rolls, isSpent(round)));
  return { school, mark: ballotMark(actor), rounds: all };
}

const isAfter = (boundAt: Date | null | undefined, opensAt: Date): boolean => !boundAt || boundAt >= opensAt;

// A run that died while it opened a round may have left a roll beside the one that counts: no paper was ever taken from it.
const ofRound = (rolls: readonly MyRoll[], round: string) => rolls.filter(({ roundId }) => roundId === round);

/**
 * In which of some rounds a paper went to an account. Asked of those only that had opened when it was bound to the caller: before that it
 * may have been somebody else's, later it was nobody's but theirs. One request, none where there are no such rounds.
 */
async function spentIn(some: readonly Found[], account: string): Promise<(round: Found) => boolean> {
  const voters = new Map(some.map(({ _id }) => [voterOf(_id, account), _id]));
  if (voters.size === 0) return () => false;
  const lines = await linesBy([...voters.keys()]);
  const spent = new Set(lines.map(({ by = '' }) => voters.get(by)));
  return ({ _id }) => spent.has(_id);
}

function seen(
  { _id, questionnaire, state, opensAt, closesAt, cancelled }: Found,
  rolls: readonly MyRoll[],
  byAnother: boolean,
): MyRound {
  const own = ofRound(rolls, _id);
  return {
    ...{ id: _id, title: questionnaire.title, items: questionnaire.items.length, state: state as MyRound['state'] },
    ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    ...{ onRoll: own.length > 0, taken: own.some(hasTaken), byAnother },
    cancelled: cancelled ? { reason: publicReason(cancelled) } : null,
  };
}
