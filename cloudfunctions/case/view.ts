import { mayCall } from '@domain/case/callable';
import { headOf } from '@domain/case/chain/chain';
import { daysOffIn } from '@domain/case/days-off';
import { deadlineView, doubtAt } from '@domain/case/deadlines';
import { stepsOpenTo } from '@domain/case/decide';
import { firstOfficeOf } from '@domain/case/first-office';
import { authorIsGone, isNobodys } from '@domain/case/gone';
import { isInternal } from '@domain/case/internal';
import { isShown, type PhotoCheck } from '@domain/case/photo';
import { recipientsOf } from '@domain/case/recipients';
import { departmentOf } from '@domain/case/role';
import { topicFields } from '@domain/case/school-topics';
import type { CaseState, Deadlines, Doer } from '@domain/case/state';
import { wordsOf } from '@domain/case/words';
import type { SchoolCalendar } from '@domain/core/school-days';
import { maskedName } from '@domain/identity/masked-name';
import { isThem } from '@domain/identity/membership';
import { categoryOf } from '@types_/case/category';
import type { CaseRow, CaseView, PhotoView, TimelineEntry } from '@types_/case/view';
import type { CaseDocument, StoredEvent } from '../_kit/case/document';
import { unseal } from '../_kit/crypto';
import { asKnown } from '../_kit/people';
import { authorPlace } from '../_kit/personal/cases';
import { publicCalendar, publicDaysIn } from '../_kit/public-calendar';
import type { OwnCalendar } from '../_kit/schools';
import { issueTicket } from '../_kit/ticket';
import { asColleague, maskedNameOf, type Officer, type Watched } from './look';
import type { CaseRowDocument } from './repository';

const TICKET_MS = 10 * 60_000;
export const PHOTO_TICKET = 'case-photos';

const officeOf = (one: Pick<CaseState, 'phase' | 'aboutUnion'>): string =>
  departmentOf(one.phase) ?? firstOfficeOf(one);

/** The three days of a case; `doubt`: of the last one, on which the calendar knows least. */
export const datesOf = ({ acknowledge, reply, result }: Deadlines, calendar: SchoolCalendar) => ({
  ...{ acknowledge, reply, result },
  ...doubtAt(result, calendar),
});

/** When exactly the school acts where there is danger. */
export const momentsOf = ({ moments }: Deadlines) =>
  moments && {
    acknowledge: moments.acknowledge.toISOString(),
    reply: moments.reply.toISOString(),
    result: moments.result.toISOString(),
  };

/** A case as a row of a list. */
export function rowOf(document: CaseRowDocument, now: Date, calendar: SchoolCalendar): CaseRow {
  const { phase } = document;
  return {
    id: document._id,
    number: document.number,
    title: document.title,
    category: categoryOf(document.topic),
    ...topicFields(document),
    status: phase.status,
    turn: document.turn,
    deadline: deadlineView(document, now, calendar),
    verdict: phase.status === 'closed' ? phase.verdict : null,
    office: officeOf(document),
    changedAt: document.changedAt.toISOString(),
    ...(document.danger ? { danger: true } : {}),
  };
}

/** Those who decide in whose hands a case is, or watch over it. */
const isOfDesk = ({ role }: Doer): boolean => ['officer', 'union-admin', 'youth-league'].includes(role);

function lineOf({ seq, at, by, what, inTime, day }: StoredEvent, document: CaseDocument, viewer: Doer): TimelineEntry {
  const entry: TimelineEntry = {
    seq,
    at: at.toISOString(),
    type: what.name,
    role: by.role,
    office: by.office,
    mine: viewer.role === 'author' ? by.role === 'author' : isThem(viewer, by.id),
  };
  if (inTime !== undefined) entry.inTime = inTime;
  if (day !== undefined) entry.day = day;
  if (document.reviews.some((review) => review.seq === seq)) entry.review = 'waiting';
  if (what.name === 'file') return { ...entry, ...(what.told && { told: what.told }), text: document.text };
  const { name: _name, ...said } = what;
  // Why somebody must not handle it is told to those who decide who does.
  const text = what.name === 'recuse' && !isOfDesk(viewer) ? '' : wordsOf(what);
  return { ...entry, ...said, ...(text === '' ? {} : { text }) };
}

/** What the youth league wrote beside what a case was brought with, or has not: no link of its chain, whose number the union would see rise. */
const apartLines = ({ _id, apart = [] }: Watched): TimelineEntry[] =>
  apart
    .flatMap(({ outcomes = [] }) => outcomes.filter(({ caseId }) => caseId === _id))
    .map(({ text, office, at, unrecorded }, nth) => ({
      ...{ seq: -1 - nth, at: at.toISOString(), role: 'system' as const, office, mine: false },
      ...(text === null ? { type: unrecorded ? 'unrecorded' : 'unspoken' } : { type: 'meet', text }),
    }));

/** What has happened, the newest first: to its author without what the school notes, and with what the union does not see. */
function timelineFor(document: Watched, viewer: Doer): TimelineEntry[] {
  const isAuthor = viewer.role === 'author';
  const told = document.events
    .filter((event) => !isAuthor || !isInternal(event))
    .map((event) => lineOf(event, document, viewer));
  const apart = isAuthor ? apartLines(document) : [];
  const all = apart.length === 0 ? told : [...told, ...apart].sort((a, b) => a.at.localeCompare(b.at));
  return all.reverse();
}

const photoOf = ({ state, label }: PhotoCheck): PhotoView => ({
  state: state === 'due' || state === 'asked' ? 'checking' : state,
  label: state === 'rejected' ? label : null,
});

/** The photos that a reader may see: the author all, others what passed or waits for a person. */
const photosFor = ({ photos, photoChecks }: CaseDocument, { role }: Doer): string[] =>
  photos.filter((_, index) => {
    const check = photoChecks[index];
    return role === 'author' || (check !== undefined && isShown(check));
  });

/** A department needs no name to mend a heater: it sees none, as the student was promised while filing. */
function authorFor({ _id, author }: CaseDocument, viewer: Doer): CaseView['author'] {
  if (!author || viewer.role === 'department') return null;
  const name = unseal(author.name, authorPlace(_id));
  return { ...author, name: viewer.role === 'author' ? name : maskedName(name) };
}

/** Who has it in hand, for those who could take it over. `officers`: among whom to look. */
function handlerFor({ handlerId }: CaseDocument, viewer: Doer, officers: readonly Officer[]): CaseView['handler'] {
  if (handlerId === null || !isOfDesk(viewer)) return null;
  const handler = officers.find((one) => isThem(asKnown(one), handlerId));
  return { name: handler ? maskedNameOf(handler) : '', mine: isThem(viewer, handlerId) };
}

/** Whether somebody of the youth league may do what waits there for it, or call; taken to be so where nobody looked. */
const isThere = (whom: 'league' | 'callers', document: Watched, now: Date): boolean =>
  document.league === undefined || recipientsOf(whom, document, document.league.map(asColleague), now).length > 0;

/** A case with its timeline, as somebody with a standing in it sees it. The newest entry comes first. `also`: other ways in which they stand to it. */
export function viewOf(
  document: Watched,
  viewer: Doer,
  now: Date,
  calendar: OwnCalendar,
  officers: readonly Officer[],
  also: readonly Doer[] = [],
): CaseView {
  const { phase } = document;
  const { seq, hash } = headOf(document._id, document.events);
  const photos = photosFor(document, viewer);
  return {
    ...rowOf(document, now, calendar),
    head: { seq, hash },
    place: document.place,
    text: document.text,
    danger: document.danger,
    photoCount: document.photos.length,
    photos: document.photoChecks.map(photoOf),
    photoTicket: photos.length
      ? issueTicket(PHOTO_TICKET, viewer.id, { photos }, new Date(now.getTime() + TICKET_MS))
      : null,
    filedAt: document.filedAt.toISOString(),
    as: viewer.role,
    author: authorFor(document, viewer),
    authorGone: authorIsGone(document),
    aboutUnion: document.aboutUnion === true,
    unclaimed: isNobodys(document),
    handler: handlerFor(document, viewer, officers),
    dispute: viewer.role === 'author' ? null : document.disputed,
    into: phase.status === 'merged' ? phase.into : null,
    dates: datesOf(document.deadlines, calendar),
    daysOff: daysOffIn(document, calendar.days, publicDaysIn, publicCalendar),
    rating: phase.status === 'closed' ? phase.rating : null,
    reopenings: document.reopenings,
    league: document.leagueTask,
    leagueActs: isThere('league', document, now),
    leagueCalls: isThere('callers', document, now),
    calledBack: phase.status === 'closed' ? phase.calledBack : null,
    matterId: isOfDesk(viewer) ? document.matterId : null,
    callable: document.author !== null && [viewer, ...also].some((one) => mayCall(document, one)),
    allowed: stepsOpenTo(document, [viewer, ...also], now, calendar),
    timeline: timelineFor(document, viewer),
  };
}
