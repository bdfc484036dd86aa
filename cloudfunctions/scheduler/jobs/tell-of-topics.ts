import { READ_IN } from '@domain/appointment/topic-reading';
import { isLate } from '@domain/appointment/topics';
import { topicFields } from '@domain/case/school-topics';
import { dayOf, isDaytime } from '@domain/core/school-clock';
import { CASE_HANDLERS } from '@domain/identity/membership';
import { type ApplicationDocument, applications } from '../../_kit/appointment/applications';
import { sessions } from '../../_kit/appointment/sessions';
import type { CaseDocument } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { _, $ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { type Notice, notify } from '../../_kit/notice/notices';
import { holdersOfRoles, leagueBesideDesk } from '../appointment/who-holds';
import { staffOf } from '../staff';

const AT_A_TIME = 100;
const MOST_SESSIONS = 2000;

/** That a topic is not shown; who has written another meanwhile is told of nothing. */
const heldOf = ({ _id, topicIs, reading, authorId: to, sessionId }: ApplicationDocument): Notice[] =>
  topicIs === 'held'
    ? [{ to, kind: 'topic-held', params: { session: sessionId }, about: `${_id}:held:${reading?.at.getTime()}` }]
    : [];

type Topical = Pick<CaseDocument, '_id' | 'number' | 'topic' | 'topicName'>;

/** What came of cases that were brought without the union's knowing, told as of a case that hears it in its history. */
const outcomesOf = ({ _id, outcomes = [], authorId: to }: ApplicationDocument, found: readonly Topical[]): Notice[] =>
  outcomes.flatMap(({ caseId, text, office, at, unrecorded }): Notice[] => {
    const one = found.find((each) => each._id === caseId);
    if (!one) return [];
    const params = { number: one.number, ...topicFields(one), office };
    if (unrecorded) return [{ to, kind: 'case-unrecorded', params, caseId, at, about: `${_id}:unrecorded:${caseId}` }];
    const kind = text === null ? 'case-unspoken' : 'case-met';
    return [{ to, kind, params, caseId, at, about: `${_id}:outcome:${caseId}` }];
  });

/** The cases of which something is told. */
async function casesOf(page: readonly ApplicationDocument[]): Promise<Topical[]> {
  const ids = page.flatMap(({ outcomes = [] }) => outcomes.map(({ caseId }) => caseId));
  if (ids.length === 0) return [];
  const wanted = { number: true, topic: true, topicName: true };
  return (
    await cases
      .find({ _id: _.in(ids) })
      .limit(ids.length)
      .field(wanted)
      .get()
  ).data;
}

/** Tells authors that their topic is not shown, or what came of what they brought. How many were told. */
async function tellAuthors(task: Task): Promise<number> {
  let told = 0;
  for (let after = ''; hasTime(task); ) {
    const page = await applications.after({ untold: true }, after, AT_A_TIME);
    const found = await casesOf(page);
    const notices = page.flatMap((one) => [...heldOf(one), ...outcomesOf(one, found)]);
    if (notices.length > 0) await notify(notices, task.now);
    for (const { _id, version } of page) await applications.updateWhere({ _id, version }, { untold: false });
    told += page.length;
    const last = page.at(-1);
    if (!last || page.length < AT_A_TIME) break;
    after = last._id;
  }
  return told;
}

interface Waiting {
  _id: { schoolId: string; sessionId: string; withoutUnion: boolean };
  startsAt: Date;
  first: Date | null;
}

/** Where topics of sessions to come wait that are shown to who reads them, the union's desk or the youth league: what comes within the last day is not. */
async function waitingTopics(now: Date): Promise<Waiting['_id'][]> {
  const { list } = await applications
    .aggregate()
    .match({ topicIs: 'waits', state: 'in' })
    .lookup(sessions.joined('sessionId', '_id', 'session'))
    .unwind('$session')
    .match({ 'session.endsAt': _.gt(now), 'session.state': _.in([...READ_IN]) })
    .group({
      _id: { schoolId: '$schoolId', sessionId: '$sessionId', withoutUnion: $.eq(['$withoutUnion', true]) },
      startsAt: $.first('$session.startsAt'),
      first: $.min($.ifNull(['$writtenAt', '$at'])),
    })
    .limit(MOST_SESSIONS)
    .end();
  return (list as Waiting[]).filter((one) => !one.first || !isLate(one.first, one)).map(({ _id }) => _id);
}

/** The desk, and of what is kept from it the youth league, hears once a day that there are topics for a person to read. */
async function tellReaders({ now }: Task): Promise<number> {
  if (!isDaytime(now)) return 0;
  const waiting = await waitingTopics(now);
  if (waiting.length === 0) return 0;
  const schools = [...new Set(waiting.map(({ schoolId }) => schoolId))];
  const staff = await staffOf(schools);
  for (const schoolId of schools) {
    const kept = new Set(waiting.filter((one) => one.schoolId === schoolId).map(({ withoutUnion }) => withoutUnion));
    const readers = [
      ...(kept.has(false) ? holdersOfRoles(CASE_HANDLERS, schoolId, staff, now) : []),
      ...(kept.has(true) ? leagueBesideDesk(schoolId, staff, now) : []),
    ];
    await notify(
      readers.map((to) => ({
        ...{ to, kind: 'topics-waiting' as const, params: {} },
        about: `${schoolId}:topics-waiting:${dayOf(now)}`,
      })),
      now,
    );
  }
  return schools.length;
}

/** What there is to tell of topics that the platform's check did not clear: to who reads them, and to who wrote one that is not shown. */
export const tellOfTopics: Job = {
  name: 'tell-of-topics',
  everyMinutes: 10,
  run: async (task) => ({ told: await tellAuthors(task), schools: await tellReaders(task) }),
};
