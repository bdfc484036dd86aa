import { dayOf, schoolTime } from '@domain/core/school-clock';
import { GRANTED_BY, rolesToGrant } from '@domain/identity/grants';
import { isCurrent, type Membership } from '@domain/identity/membership';
import { withPending } from '@domain/identity/pending';
import { placeIdOf } from '@domain/identity/place';
import { goesOn, lastDayOf, type Telling, TOLD_DAYS_BEFORE, tellingOf, wantsRenewal } from '@domain/identity/term-end';
import { _ } from '../../_kit/database';
import { type PlaceDocument, places } from '../../_kit/identity/places';
import { hasTime, type Job } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { type Notice, notify } from '../../_kit/notice/notices';
import { type PersonDocument, people } from '../../_kit/people';

const NAME = 'tell-of-term-ends';
const DAY_MS = 86_400_000;
/** In the morning: what is told is to be acted upon. */
const START_HOUR = 8;
const AT_A_TIME = 50;
/** More than can give roles at any place. */
const MOST_GRANTERS = 200;

/** How far the day's walk over the people whose terms end has come. */
interface State {
  day: string;
  after: string;
  isOver: boolean;
}

/** The terms of a person whose end is to be told of today, as they stand with all that their places have decided. */
function endingOf({ _id, memberships }: PersonDocument, at: ReadonlyMap<string, PlaceDocument>, now: Date) {
  const pending = [...at.values()].flatMap((place) => place.pending);
  const held = withPending(_id, memberships, pending);
  return held.flatMap((term) => {
    const telling = tellingOf(term, now);
    return telling && !goesOn(term, held) ? [{ term, telling }] : [];
  });
}

/**
 * Known by the term, its last day and which of the two tellings it is: another end is told of anew, the same one never
 * twice. Who can renew hears of a place, a role and a day once, however many hold it together.
 */
const noticeOf = (to: string, kind: 'term-ending' | 'term-to-renew', term: Membership, telling: Telling): Notice => {
  const { id, role, office, scopeName: scope } = term;
  const day = lastDayOf(term) ?? '';
  const what = kind === 'term-ending' ? id : `${placeIdOf(term)}:${role}`;
  return { to, kind, params: { role, office, scope, day }, about: `${what}:${day}:${telling}` };
};

/** Everybody but the holder who could give this role there now. */
async function renewersOf(holder: string, term: Membership, now: Date): Promise<PersonDocument[]> {
  const { schoolId, role } = term;
  const above = GRANTED_BY[role].filter((by) => by !== 'union-admin' && by !== 'youth-league');
  const queries = [
    ...(schoolId === null ? [] : [{ 'memberships.schoolId': schoolId }]),
    ...(above.length === 0 ? [] : [{ 'memberships.role': _.in(above) }]),
  ];
  const { data } = await people.findAny(queries).limit(MOST_GRANTERS).get();
  return data.filter((one) => one._id !== holder && rolesToGrant(one, term, now).includes(role));
}

async function placesOf(some: readonly PersonDocument[], now: Date): Promise<Map<string, PlaceDocument>> {
  const ids = some.flatMap(({ memberships }) => memberships.filter((one) => isCurrent(one, now)).map(placeIdOf));
  const { data } = await places
    .find({ _id: _.in([...new Set(ids)]) })
    .limit(AT_A_TIME * 4)
    .get();
  return new Map(data.map((place) => [place._id, place]));
}

/** All that a person's ending terms owe to them and to those who can renew them. */
async function owedFor(person: PersonDocument, at: ReadonlyMap<string, PlaceDocument>, now: Date): Promise<Notice[]> {
  const owed: Notice[] = [];
  for (const { term, telling } of endingOf(person, at, now)) {
    owed.push(noticeOf(person._id, 'term-ending', term, telling));
    const keepers = at.get(placeIdOf(term))?.keepers ?? [];
    if (!wantsRenewal(term, keepers)) continue;
    const renewers = await renewersOf(person._id, term, now);
    owed.push(...renewers.map(({ _id }) => noticeOf(_id, 'term-to-renew', term, telling)));
  }
  return owed;
}

/**
 * Tells holders that their terms run out, and of those that keep a place also whoever can renew them: once each, a
 * fortnight before and on the last day. One walk a day over the few whose terms end; killed anywhere, it goes on there.
 */
export const tellOfTermEnds: Job = {
  name: NAME,
  everyMinutes: 10,
  async run(task) {
    const { now } = task;
    const day = dayOf(now);
    const known = await loadState<State>(NAME);
    let state: State = known?.day === day ? known : { day, after: '', isOver: false };
    let told = 0;
    if (state.isOver || schoolTime(now).hour() < START_HOUR) return { told };
    const soon = new Date(now.getTime() + (TOLD_DAYS_BEFORE + 1) * DAY_MS);
    // An element cannot say "and": whoever has one term over and another far off is found as well, and owed nothing.
    const ending = { 'memberships.to': _.gt(now).and(_.lte(soon)) };
    while (!state.isOver && hasTime(task)) {
      const some = await people.after(ending, state.after, AT_A_TIME);
      const at = await placesOf(some, now);
      for (const person of some) {
        const owed = await owedFor(person, at, now);
        if (owed.length > 0) await notify(owed, now);
        told += owed.length;
      }
      state = { day, after: some.at(-1)?._id ?? state.after, isOver: some.length < AT_A_TIME };
      await saveState(NAME, state);
    }
    return { told };
  },
};
