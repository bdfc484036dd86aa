import type { SessionTimes } from '@domain/appointment/session-times';
import { dayOf, daysBetween, plusDays } from '@domain/core/school-clock';
import type { Beacon } from '@types_/appointment/beacon';
import type { Allotment, Channel } from '@types_/appointment/channel';
import { SESSION_LIMITS } from '@types_/appointment/session';
import type { SessionTemplateView, SessionView } from '@types_/appointment/session-view';
import { timeText } from '@/i18n/dates';
import { hourOf, timeOf } from './time-of';

/** Everybody at the school, or some: of chosen colleges, of chosen years, or of both at once. */
export type WhoMode = 'all' | 'some';

/** What an officer has chosen and typed so far. */
export interface Draft {
  title: string;
  office: string;
  name: string;
  place: string;
  link: string;
  scope: string;
  day: string;
  /** As it is typed. */
  time: string;
  minutes: number;
  /** The day on which the window opens at nine; empty: when it is published. */
  opens: string;
  /** Days before the session on which the window ends at noon; 0: when it begins. */
  closes: number;
  /** As it is typed. */
  seats: string;
  mode: WhoMode;
  colleges: readonly string[];
  grades: readonly number[];
  allots: Allotment;
  beacon: Beacon;
}

/** How many days ahead a new session is put: time for a window and a draw. */
const AHEAD = 14;
export const CLOSES: Record<Allotment, readonly number[]> = { draw: [3, 4, 5, 7, 10], 'first-come': [0, 1, 2, 3] };
export const USUAL_CLOSES: Record<Allotment, number> = { draw: 5, 'first-come': 1 };

const MINUTE = 60_000;

const whoFrom = ({ colleges, grades }: SessionTemplateView['who']): Pick<Draft, 'mode' | 'colleges' | 'grades'> => ({
  mode: colleges || grades ? 'some' : 'all',
  ...{ colleges: colleges ?? [], grades: grades ?? [] },
});

/** A new session, filled as the channel's last one was. */
export const freshDraft = (template: SessionTemplateView, now: Date): Draft => ({
  ...{ title: template.title, office: template.host.office, name: template.host.name, place: template.place },
  ...{ link: template.link ?? '', scope: template.scope, day: plusDays(dayOf(now), AHEAD), time: template.time },
  ...{ minutes: template.minutes, opens: '', closes: USUAL_CLOSES[template.allots], seats: String(template.seats) },
  ...whoFrom(template.who),
  ...{ allots: template.allots, beacon: template.beacon },
});

/** A draft that was saved before, as it was chosen. */
export function savedDraft(saved: SessionView, now: Date): Draft {
  const { title, host, place, link, scope, startsAt, endsAt, opensAt, closesAt, seats, who, allots, beacon } = saved;
  return {
    ...{ title, office: host.office, name: host.name, place, link: link ?? '', scope, allots, beacon, ...whoFrom(who) },
    ...{ day: dayOf(startsAt), time: timeText(startsAt), seats: String(seats) },
    minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE,
    opens: Date.parse(opensAt) <= now.getTime() ? '' : dayOf(opensAt),
    closes: closesAt === startsAt ? 0 : daysBetween(dayOf(closesAt), dayOf(startsAt)),
  };
}

/** Begin, end and window of a draft; null while the hour that was typed is none. */
export function timesOf({ day, time, minutes, opens, closes }: Draft, now: Date): SessionTimes | null {
  const hour = timeOf(time);
  if (hour === null) return null;
  const startsAt = hourOf(day, hour);
  return {
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE) },
    opensAt: opens === '' ? now : hourOf(opens, '09:00'),
    closesAt: closes === 0 ? startsAt : hourOf(plusDays(day, -closes), '12:00'),
  };
}

/** How many seats are typed; null while that is no number of seats. */
export function seatsOf({ seats }: Pick<Draft, 'seats'>): number | null {
  const number = /^\s*\d{1,4}\s*$/.test(seats) ? Number(seats) : 0;
  return number >= 1 && number <= SESSION_LIMITS.mostSeats ? number : null;
}

export const isLink = (link: string): boolean => link.trim() === '' || /^https:\/\/[^\s"'<>\\]{4,}$/.test(link.trim());

/** Who may apply, as it is stored: whoever is of a chosen college and of a chosen year; where none of either is chosen, any will do. */
export const whoOf = ({
  mode,
  colleges,
  grades,
}: Pick<Draft, 'mode' | 'colleges' | 'grades'>): SessionTemplateView['who'] => ({
  colleges: mode === 'some' && colleges.length > 0 ? [...colleges] : null,
  grades: mode === 'some' && grades.length > 0 ? [...grades] : null,
});

/** Years that can be chosen: those that one of the chosen colleges has, so that nobody chooses what nobody is. */
export function gradesIn(
  { colleges, grades, gradesOf }: Pick<SessionTemplateView, 'colleges' | 'grades' | 'gradesOf'>,
  chosen: readonly string[],
): number[] {
  const here = colleges.flatMap((name, nth) => (chosen.includes(name) ? (gradesOf[nth] ?? []) : []));
  return chosen.length === 0 ? grades : grades.filter((grade) => here.includes(grade));
}

/** A draft as it is sent; null while something in it is none. */
export function wishOf(draft: Draft, channel: Channel, now: Date) {
  const [times, seats] = [timesOf(draft, now), seatsOf(draft)];
  if (!times || seats === null) return null;
  const { title, office, name, place, link, scope, allots, beacon } = draft;
  return {
    ...{ channel, title, host: { office, name }, place, link: link.trim() || null, scope, seats, allots, beacon },
    ...{ startsAt: times.startsAt.toISOString(), endsAt: times.endsAt.toISOString() },
    ...{ opensAt: times.opensAt.toISOString(), closesAt: times.closesAt.toISOString(), who: whoOf(draft) },
  };
}
