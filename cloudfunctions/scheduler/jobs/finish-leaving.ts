import { endedTerms, isSettled } from '@domain/identity/leaving';
import { giveBackSeats } from '../../_kit/appointment/give-back-seats';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { leavingAccount, noAccount, type PersonDocument, people } from '../../_kit/people';
import { eraseTraces } from '../../_kit/personal/erase';
import { PERSONAL } from '../../_kit/personal/registry';
import { whoIs } from '../../_kit/personal/who';

const AT_A_TIME = 50;
const PREFIX = leavingAccount('');

/**
 * Whoever deleted their account: every trace goes at once, and is looked for again when nothing that began before can
 * still write. Then the line of the roster is free for a new beginning. Each step stands for itself, in any order, twice.
 */
export const finishLeaving: Job = {
  name: 'finish-leaving',
  everyMinutes: 1,
  async run(task) {
    const { data } = await people
      .find({ account: _.gte(PREFIX).and(_.lt(`${PREFIX}\uffff`)) })
      .limit(AT_A_TIME)
      .get();
    let finished = 0;
    for (const person of data) if (hasTime(task) && (await tryToFinish(person, task))) finished += 1;
    return { leaving: data.length - finished, finished };
  },
};

/** One person who cannot be finished, say because a field of theirs does not open, stops no other. */
async function tryToFinish(person: PersonDocument, task: Task): Promise<boolean> {
  try {
    return await finish(person, task);
  } catch (error) {
    console.error(
      JSON.stringify({ job: 'finish-leaving', error: error instanceof Error ? error.stack : String(error) }),
    );
    return false;
  }
}

async function finish(person: PersonDocument, task: Task): Promise<boolean> {
  const { leaving } = person;
  if (!leaving) return false;
  if (!(await giveBackSeats(person, task.now))) return false;
  const who = whoIs(person);
  for (const kind of PERSONAL) if (!(await eraseTraces(kind, who, task))) return false;
  return isSettled(leaving.at, task.now) && letGo(person, task);
}

/** The line is free, as it was before anybody bound to it; a line over its time goes, unless its student came back. */
async function letGo({ _id, version, memberships, leaving }: PersonDocument, { now }: Task): Promise<boolean> {
  if (leaving?.line === 'removed' && (await people.removeAll({ _id, version, 'student.state': 'closed' })) === 1)
    return true;
  return people.updateWhere(
    { _id, version },
    {
      ...{ account: noAccount(_id), openid: null, boundAt: null, agreements: [] },
      ...{ memberships: endedTerms(memberships, now), contact: _.remove(), former: _.remove(), leaving: _.remove() },
      pause: _.remove(),
      version: _.inc(1),
    },
  );
}
