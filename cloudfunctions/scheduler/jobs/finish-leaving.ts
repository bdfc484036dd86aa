import { schoolYearStart } from '@domain/core/school-clock';
import { endedTerms, isSettled } from '@domain/identity/leaving';
import { giveBackSeats } from '../../_kit/appointment/give-back-seats';
import { hasMetLeader } from '../../_kit/appointment/met-leaders';
import { leaveVoices } from '../../_kit/appointment/voices';
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
    await forgetOver(task.now);
    let finished = 0;
    for (const person of data) if (hasTime(task) && (await tryToFinish(person, task))) finished += 1;
    return { leaving: data.length - finished, finished };
  },
};

/** What a line kept of somebody who left goes when it is over: a pause, and whether they met a leader in a school year. */
async function forgetOver(now: Date): Promise<void> {
  await people.updateAll({ 'pause.until': _.lte(now) }, { pause: _.remove() });
  await people.updateAll({ metLeader: _.lt(schoolYearStart(now)) }, { metLeader: _.remove() });
}

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
  // Before the attendances go: what they say of this school year stays on the line. The next run goes on from there.
  const year = schoolYearStart(task.now);
  if (person.metLeader !== year && (await hasMetLeader(who.ids, task.now))) {
    await people.updateWhere({ _id: person._id, version: person.version }, { metLeader: year, version: _.inc(1) });
    return false;
  }
  if (!(await leaveVoices(who, task))) return false;
  for (const kind of PERSONAL) if (!(await eraseTraces(kind, who, task))) return false;
  return isSettled(leaving.at, task.now) && letGo(person, task);
}

/** The line is free, as it was before anybody bound to it, but for a pause that is not over (decision 28); a line over its time goes, unless its student came back. */
async function letGo({ _id, version, memberships, leaving, pause }: PersonDocument, { now }: Task): Promise<boolean> {
  if (leaving?.line === 'removed' && (await people.removeAll({ _id, version, 'student.state': 'closed' })) === 1)
    return true;
  return people.updateWhere(
    { _id, version },
    {
      ...{ account: noAccount(_id), openid: null, boundAt: null, agreements: [] },
      ...{ memberships: endedTerms(memberships, now), contact: _.remove(), former: _.remove(), leaving: _.remove() },
      pause: pause && pause.until > now ? _.set({ until: pause.until, kept: true }) : _.remove(),
      version: _.inc(1),
    },
  );
}
