import {
  answeredBy,
  isContested,
  isDisputed,
  isOverdue,
  nextReminder,
  unanswered,
  wantsLeague,
} from '@domain/appointment/commitment';
import { dayOf, plusDays } from '@domain/core/school-clock';
import type { SchoolCalendar } from '@domain/core/school-days';
import { CASE_HANDLERS } from '@domain/identity/membership';
import { MINUTES_LIMITS } from '@types_/appointment/minutes';
import { attendances, thereAt } from '../../_kit/appointment/attendances';
import { type CommitmentDocument, commitments, GOES_ON, keeperOf } from '../../_kit/appointment/commitments';
import { countOf, type Spoken, voicesOf } from '../../_kit/appointment/voices';
import { _, replaced } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { notify } from '../../_kit/notice/notices';
import { Schools } from '../../_kit/schools';
import { tellSpokenFor } from '../appointment/spoken-for';
import { promiseTold } from '../appointment/told-there';
import { apartFromUnion, holdersOfOffice, holdersOfRoles, hostsOf, leagueBesideDesk } from '../appointment/who-holds';
import { type BoundOrNot, staffOf } from '../staff';
import { tried } from '../tried';

const NAME = 'remind-of-commitments';
const BATCH = 100;
/** So many days after they were told they hear again of what nobody has answered. */
const AGAIN_DAYS = 7;

/**
 * Who hears that somebody has to answer: the desk, and the youth league beside it where nobody of the desk may, or none has by the second time. What the
 * desk said for the office that owes it, that office answers, or the youth league.
 */
function answerers(one: CommitmentDocument, staff: readonly BoundOrNot[], now: Date): string[] {
  const { _id, schoolId, owner, keptBy, endedBy } = one;
  if (endedBy)
    return [
      ...apartFromUnion({ ...one, host: { office: owner } }, staff, now),
      ...leagueBesideDesk(schoolId, staff, now),
    ];
  const desk = holdersOfRoles(CASE_HANDLERS, schoolId, staff, now);
  const owners = hostsOf(owner, one, staff, now);
  const mayDesk = desk.some((id) => keeperOf(_id, id) !== keptBy && !owners.includes(id));
  const league = wantsLeague(one, mayDesk, now) ? holdersOfRoles(['youth-league'], schoolId, staff, now) : [];
  return [...new Set([...desk, ...league])];
}

/**
 * They hear that a promise is not kept as somebody says who was there, at once and then each week; what nobody has answered in four weeks
 * goes on by itself. Whether anything was written.
 */
async function remindOfDispute(
  one: CommitmentDocument,
  remindAt: Date,
  staff: readonly BoundOrNot[],
  calendar: SchoolCalendar,
  now: Date,
): Promise<boolean> {
  const { _id, version, owner, day, round } = one;
  const goesOn = unanswered(one, now);
  if (goesOn) {
    const { state, words, disputed, disputedAt, answered, round: next } = goesOn;
    const values = {
      ...{ ...GOES_ON, state, words, disputed, disputedAt, answered, round: next },
      remindAt: nextReminder(day, now, calendar),
    };
    return commitments.updateWhere({ _id, version, disputed: true }, { ...replaced(values), version: _.inc(1) });
  }
  const params = { commitment: _id, office: owner, day };
  await notify(
    answerers(one, staff, now).map((to) => ({
      ...{ to, kind: 'commitment-disputed', params, about: `${_id}:${round}:disputed:${remindAt.getTime()}` },
    })),
    now,
  );
  const again = nextReminder(plusDays(dayOf(now), AGAIN_DAYS), now, calendar);
  const until = answeredBy({ ...one, disputedAt: one.disputedAt ?? now });
  const next = until && until < again ? until : again;
  const since = one.disputedAt ? {} : { disputedAt: now };
  return commitments.updateWhere({ _id, disputed: true, remindAt }, { remindAt: next, ...since });
}

/** Told first, then written down when the next time is; whether it was. */
async function remindOwners(
  one: CommitmentDocument,
  staff: readonly BoundOrNot[],
  calendar: SchoolCalendar,
  now: Date,
): Promise<boolean> {
  const { _id, owner, day, remindAt } = one;
  if (!remindAt) return false;
  if (one.disputed) return remindOfDispute(one, remindAt, staff, calendar, now);
  const kind = isOverdue(one, now) ? 'commitment-overdue' : 'commitment-due';
  await notify(
    holdersOfOffice(one, staff, now).map((to) => ({
      ...{ to, kind, params: { commitment: _id, office: owner, day } },
      // By the reminder that is due, whichever of the two kinds it has become since a run told of it that died.
      ...{ about: `${_id}:${remindAt.getTime()}`, countsAs: 'commitment-due' },
    })),
    now,
  );
  // By the moment that was read: an owner who moved the day meanwhile has set another.
  return commitments.updateWhere({ _id, state: 'open', remindAt }, { remindAt: nextReminder(day, now, calendar) });
}

/** Tells whoever owes what is due soon or overdue, and who has to answer of what. */
async function remind(task: Task): Promise<number> {
  const { now } = task;
  const { data } = await commitments
    .find({ state: _.in(['open', 'kept']), remindAt: _.lte(now) })
    .orderBy('remindAt', 'asc')
    .limit(BATCH)
    .get();
  if (data.length === 0) return 0;
  const schoolIds = data.map(({ schoolId }) => schoolId);
  const schools = await new Schools().load(schoolIds);
  const staff = await staffOf(schoolIds);
  let told = 0;
  for (const one of data) {
    if (!hasTime(task)) break;
    const remindOne = async () => remindOwners(one, staff, await schools.calendarOf(one.schoolId), now);
    if (await tried(NAME, one._id, remindOne)) told += 1;
  }
  return told;
}

/** Those who were there hear that a promise is said to be kept, and can say whether it is so; or that it is given up or moved. */
async function tellOfKept(task: Task): Promise<number> {
  const { data } = await commitments.find({ untold: true }).limit(BATCH).get();
  for (const one of data) {
    if (!hasTime(task)) break;
    await tried(NAME, one._id, async () => {
      await tellThoseThere(one, task.now);
      await commitments.updateWhere({ _id: one._id, version: one.version, untold: true }, { untold: false });
    });
  }
  return data.length;
}

async function tellThoseThere(one: CommitmentDocument, now: Date): Promise<void> {
  const { sessionId, heldAt } = one;
  for (let after = ''; ; ) {
    const page = await attendances.after(thereAt(sessionId, heldAt), after, BATCH, ['personId']);
    await notify(
      page.map(({ personId: to }) => ({ to, ...promiseTold(one) })),
      now,
    );
    const last = page.at(-1);
    if (!last || page.length < BATCH) return;
    after = last._id;
  }
}

/** More than come to one session. */
const MOST_SPOKEN = 2000;

/** Counts the voices about the promises of one session again: counted anew each time, so that twice is once. */
async function countVoices(sessionId: string, now: Date): Promise<void> {
  const { list } = await attendances
    .aggregate()
    .match({ sessionId, 'voices.0': _.exists(true) })
    .limit(MOST_SPOKEN)
    .project({ voices: 1, left: 1 })
    .end();
  const { data } = await commitments
    .find({ sessionId, state: 'kept' })
    .limit(MINUTES_LIMITS.promises)
    .field({ nth: true, round: true, left: true })
    .get();
  for (const one of data) {
    const { so, notSo } = countOf(voicesOf(one, list as Spoken[]));
    if (so + notSo === 0) continue;
    // Of what was said before it was taken up again nothing counts any more.
    const current = { _id: one._id, round: one.round, state: 'kept' };
    await commitments.updateAll(current, { voices: _.set({ so, notSo }), contested: isContested({ so, notSo }) });
    // It stays so until somebody answers, whatever others say then: nobody's word is told by its going.
    if (isDisputed({ so, notSo }))
      await commitments.updateAll(
        { ...current, disputed: false, answered: false },
        { disputed: true, disputedAt: now, remindAt: now, resumed: true },
      );
  }
}

/** Voices that nobody has counted yet. Their marks go after the count, each as it was read: who spoke up meanwhile sets it again. */
async function countNewVoices(task: Task): Promise<number> {
  const { data } = await attendances.find({ uncounted: true }).limit(BATCH).get();
  for (const sessionId of new Set(data.map((one) => one.sessionId))) {
    if (!hasTime(task)) break;
    await tried(NAME, sessionId, async () => {
      await countVoices(sessionId, task.now);
      for (const { _id, voices = [] } of data.filter((one) => one.sessionId === sessionId))
        await attendances.updateWhere(
          { _id, [`voices.${voices.length}`]: _.exists(false), uncounted: true },
          { uncounted: false },
        );
    });
  }
  return data.length;
}

/** What was promised is not forgotten: on the school day before its day, on the one after it, then every week (product.md section 4). */
export const remindOfCommitments: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    const counted = await countNewVoices(task);
    const kept = await tellOfKept(task);
    const spokenFor = await tellSpokenFor(task);
    return { counted, kept, spokenFor, reminded: await remind(task) };
  },
};
