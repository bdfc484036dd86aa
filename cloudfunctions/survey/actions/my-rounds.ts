import type { Actor } from '@domain/identity/membership';
import type { MyRound } from '@types_/survey/answer-view';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { RoundState } from '@types_/survey/round';
import { _, $ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { hasTaken, type MyRoll, myRolls } from '../../_kit/survey/my-roll';
import { rounds } from '../../_kit/survey/rounds';

/** Some four years of rounds. */
const MOST = 20;

interface Found {
  _id: string;
  title: Questionnaire['title'];
  items: number;
  state: RoundState;
  opensAt: Date;
  closesAt: Date;
}

export const schoolOf = ({ student }: Actor): string => {
  if (!student) throw new Refusal('NOT_BOUND');
  return student.schoolId;
};

/** The latest rounds that asked at the caller's school, newest first, each with what the roll says of the caller. */
export async function listMyRounds({ actor }: Call<unknown>): Promise<{ rounds: MyRound[] }> {
  const { list } = await rounds
    .aggregate()
    .match({ schools: schoolOf(actor), state: _.in(['open', 'counting', 'closed']) })
    .sort({ opensAt: -1 })
    .limit(MOST)
    .project({
      ...{ title: '$questionnaire.title', items: $.size('$questionnaire.items') },
      ...{ state: 1, opensAt: 1, closesAt: 1 },
    })
    .group({ _id: null, all: $.push('$$ROOT') })
    .lookup(myRolls(actor.id, 'rolls'))
    .end();
  const [found] = list as { all: Found[]; rolls: MyRoll[] }[];
  return { rounds: (found?.all ?? []).map((round) => seen(round, found?.rolls ?? [])) };
}

function seen({ _id, title, items, state, opensAt, closesAt }: Found, rolls: readonly MyRoll[]): MyRound {
  const roll = rolls.find(({ roundId }) => roundId === _id);
  return {
    ...{ id: _id, title, items, state: state as MyRound['state'] },
    ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    ...{ onRoll: roll !== undefined, taken: hasTaken(roll) },
  };
}
