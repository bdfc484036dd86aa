import { seriesDays } from '@domain/appointment/series';
import { dayOf, daysBetween } from '@domain/core/school-clock';
import type { AppointmentActions } from '@types_/appointment/actions';
import { SESSION_LIMITS } from '@types_/appointment/session';
import type { SeriesMade } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { keyedHash } from '../../_kit/crypto';
import { _, type Beside } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { ownSession, saveSession, seen, stepNow } from '../own-session';
import { checkTimes } from '../session-times';

type SeriesCall = Call<InputOf<AppointmentActions, 'plan-series'>>;
type First = SessionDocument & { others: { _id: string }[] };

/** The id of one session of a series: it follows from the first, so that no try makes it twice. */
const idOf = (first: string, nth: number): string => keyedHash('session', 'series', first, String(nth));
const othersOf = (first: string): string[] =>
  Array.from({ length: SESSION_LIMITS.mostInSeries - 1 }, (_none, index) => idOf(first, index + 1));

const DAY_MS = 86_400_000;

/** The first session so many days later: the school's clock knows no summer time, so every hour stays. */
function later(first: SessionDocument, nth: number, day: string, seriesId: string, now: Date): SessionDocument {
  const shift = daysBetween(dayOf(first.startsAt), day) * DAY_MS;
  const moved = (at: Date): Date => new Date(at.getTime() + shift);
  const { startsAt, endsAt, opensAt, closesAt } = first;
  return {
    ...first,
    ...{ _id: idOf(first._id, nth), version: 1, state: 'draft', series: { id: seriesId, nth } },
    ...{ startsAt: moved(startsAt), endsAt: moved(endsAt), opensAt: moved(opensAt), closesAt: moved(closesAt) },
    ...{ changes: [], createdAt: now, recent: [] },
  };
}

const besideFirst = ({ id }: { id: string }): Beside =>
  sessions.eachBeside(
    { _id: id },
    'session',
    1,
    sessions.fieldsBeside({ _id: _.in(othersOf(id)) }, 'others', SESSION_LIMITS.mostInSeries, { _id: 1 }),
  );

/**
 * Makes a draft the first of a series: further drafts every so many weeks, without public holidays and 寒暑假 (product.md section 4),
 * each then edited and published by itself. The first one remembers the series before the others are there, and a retry adds what
 * is missing. Three requests.
 */
export const planSeries = beside(async (call: SeriesCall): Promise<SeriesMade> => {
  const { input, now, schools } = call;
  const { others, ...first } = ownSession<First>(call, 'appointment.plan-series');
  const again = isAgain(call, first);
  // `recent` is no proof that the others are there: this may have died between.
  if (!again) stepNow(first, 'save', now, input.version);
  const series = { id: keyedHash('series', first._id), nth: 0 };
  const isAmong = others.length > 0 || (first.series !== null && first.series.id !== series.id);
  if (!again && isAmong) throw new Refusal('SESSION_NOT_NOW');
  if (!again) checkTimes(first, now);
  const rule = { first: dayOf(first.startsAt), everyWeeks: input.everyWeeks, count: input.count };
  const found = seriesDays(rule, await schools.calendarOf(first.schoolId));
  const saved = again || found.days.length === 0 ? seen(first) : await saveSession(first, { series }, call);
  const made = new Set(others.map(({ _id }) => _id));
  const missing = found.days
    .map((day, index) => later(first, index + 1, day, series.id, now))
    .filter(({ _id }) => !made.has(_id));
  if (missing.length > 0 && !(await sessions.addAll(missing))) throw new Refusal('BUSY');
  return { ...saved, ...found };
}, besideFirst);
