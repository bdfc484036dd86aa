import type { NoticeKind } from '@types_/notice/kind';
import { dayOf, morningOf, noonOf, plusDays } from '../../core/school-clock';
import { type SchoolCalendar, schoolDayAfter, schoolDayBefore } from '../../core/school-days';
import { aboutUnionKey, aboutUnionSince } from '../about-union';
import { ESCALATE_DAYS } from '../conditions';
import { nextDeadline, REOPEN_DAYS, SCHOOL_DAYS } from '../deadlines';
import { longOverdueAt } from '../figures/long-overdue';
import { hasNoReader } from '../gone';
import { handingsOf } from '../handed';
import { leagueTaskOf } from '../league';
import { disownedAlarms } from '../slip';
import { type CaseState, isOver } from '../state';
import { turnOf } from '../turn';
import { callbackAlarms } from './callback-alarms';
import { dangerAlarms } from './danger-alarms';
import { desklessAlarms } from './deskless-alarms';
import { solvedFrom } from './fourth-week';
import { lateDangerAlarms } from './late-danger';
import { remindersOf } from './reminders';

/** Steps that time takes: nobody's doing, and entries of the case all the same. */
export type SystemStep = 'lapse' | 'close-unreachable' | 'escalate';

/** Whom an alarm is for: `mover`: whoever has to move next; `handler`: in whose hands it is; `admins`: the union's. */
export type Told = 'author' | 'mover' | 'desk' | 'league' | 'department' | 'handler' | 'admins';

/** A notice to be told, with the day and the office that its words name. `but`: who knows it already. */
interface Telling {
  tell: NoticeKind;
  whom: Told;
  day?: string;
  office?: string;
  but?: string;
}

/** Something that happens by itself at a moment: a step, or a notice. The same `key` never rings twice in a case. */
export interface Alarm {
  key: string;
  at: Date;
  /**
   * `look`: whether anybody at the desk may handle the case, or any admin may decide about it; if nobody, it goes to the youth
   * league. `count`: it counts otherwise from now on.
   */
  does:
    | { step: SystemStep; because?: 'silent' | 'unmet' }
    | Telling
    | { look: 'desk' | 'admins' }
    | { count: 'long-overdue' };
  /** Not worth telling after this: it came to nothing, or the next one says more. */
  until?: Date;
}

const DAY_MS = 86_400_000;
/** School days of silence after which a student is reminded of a question (product.md section 2). */
const STILL_WAITING_DAYS = 3;

/** The first morning from a moment on. */
function morningFrom(at: Date): Date {
  const morning = morningOf(dayOf(at));
  return morning >= at ? morning : morningOf(plusDays(dayOf(at), 1));
}

/** What happens while the school is at work. */
function whileSchool(state: CaseState, calendar: SchoolCalendar): Alarm[] {
  const next = nextDeadline(state);
  if (!next) return [];
  const alarms = remindersOf(state, next, calendar);
  if (state.escalatedAt === null && !state.aboutUnion)
    alarms.push({
      ...{ key: `escalate:${next.of}:${next.day}`, at: morningOf(plusDays(next.day, ESCALATE_DAYS)) },
      does: { step: 'escalate' },
    });
  const long = longOverdueAt(state);
  if (long) alarms.push({ ...long, does: { count: 'long-overdue' } });
  return [...alarms, ...urges(state)];
}

/** What the youth league has asked, of whoever has to move. */
const urges = ({ events }: CaseState): Alarm[] =>
  events.flatMap(({ seq, at, what }): Alarm[] =>
    what.name === 'urge' ? [{ key: `urge:${seq}`, at, does: { tell: 'case-hurry', whom: 'mover' } }] : [],
  );

/** What happens while the student has something to say: a reminder, and silence taken for what it is. */
function whileStudent(state: CaseState, calendar: SchoolCalendar): Alarm[] {
  const { phase, danger } = state;
  // Silence ends nothing where there is danger: it runs on hours (danger-alarms.ts).
  if (phase.status === 'waiting-for-student' && danger) return urges(state);
  if (phase.status === 'waiting-for-student') {
    const { askedAt } = phase;
    const key = askedAt.toISOString();
    const last = schoolDayAfter(askedAt, SCHOOL_DAYS.unreachable, calendar);
    return [
      {
        ...{ key: `still-asked:${key}`, at: morningOf(schoolDayAfter(askedAt, STILL_WAITING_DAYS, calendar)) },
        ...{ does: { tell: 'case-still-waiting', whom: 'author', day: last }, until: morningOf(plusDays(last, 1)) },
      },
      {
        ...{ key: `unreachable:${key}`, at: morningOf(schoolDayAfter(noonOf(last), 1, calendar)) },
        does: { step: 'close-unreachable' },
      },
    ];
  }
  if (phase.status !== 'answered') return [];
  const { answeredAt, verdictDay: day } = phase;
  const eve = morningOf(schoolDayBefore(day, calendar));
  const end = morningOf(plusDays(day, 1));
  const lapse: Alarm = { key: `lapse:${day}`, at: end, does: { step: 'lapse' } };
  if (eve <= answeredAt) return [lapse];
  const does = { tell: 'case-still-waiting', whom: 'author', day } as const;
  return [{ key: `still-answered:${day}`, at: eve, does, until: end }, lapse];
}

/** What follows once a case is closed: the call of the youth league, or the question of the fourth week. */
function onceClosed(state: CaseState, rung: readonly string[], calendar: SchoolCalendar): Alarm[] {
  const { phase } = state;
  if (phase.status !== 'closed') return [];
  const { closedAt, verdict, confirmed } = phase;
  if (leagueTaskOf(state) === 'callback') return callbackAlarms(closedAt, rung, calendar);
  if (verdict !== 'solved' || confirmed !== null) return [];
  const from = solvedFrom(state, closedAt);
  const at = morningFrom(new Date(from.getTime() + REOPEN_DAYS * DAY_MS));
  return [{ key: `confirm:${from.toISOString()}`, at, does: { tell: 'case-confirm', whom: 'author' } }];
}

/** That the youth league is its desk, from its filing on or since the student has said so. */
function whenAboutUnion(state: CaseState): Alarm[] {
  const since = aboutUnionSince(state);
  return since && !isOver(state.phase)
    ? [{ key: aboutUnionKey(since.seq), at: since.at, does: { tell: 'case-about-union', whom: 'desk' } }]
    : [];
}

/** By what the youth league is told of what came onto its list: whoever comes to it later is told under it too. */
export const onListKey = (escalatedAt: Date): string => `league:${escalatedAt.toISOString()}`;

/** Whom the escalation is told besides the author, who reads it as any other step. */
const onceEscalated = ({ escalatedAt: at }: CaseState): Alarm[] =>
  at === null
    ? []
    : [
        { key: onListKey(at), at, does: { tell: 'case-on-list', whom: 'league' } },
        { key: `watched:${at.toISOString()}`, at, does: { tell: 'case-watched', whom: 'desk' } },
      ];

/**
 * All that time alone does to a case as it stands, past and to come, the earliest first (product.md section 2). `rung`: keys of
 * alarms that have rung; of what goes on for ever, what comes after them.
 */
export function alarmsOf(state: CaseState, calendar: SchoolCalendar, rung: readonly string[] = []): Alarm[] {
  const turn = turnOf(state.phase);
  const alarms = [
    ...(turn === 'school' ? whileSchool(state, calendar) : []),
    ...(turn === 'student' ? whileStudent(state, calendar) : []),
    ...(turn === 'school' || state.phase.status === 'waiting-for-student' ? handingsOf(state) : []),
    ...onceClosed(state, rung, calendar),
    ...onceEscalated(state),
    ...desklessAlarms(state),
    ...dangerAlarms(state, rung),
    ...lateDangerAlarms(state, rung),
    ...whenAboutUnion(state),
    ...disownedAlarms(state),
  ];
  // Who deleted their account hears nothing any more, nor does nobody; that time runs out is not for them.
  const heard = alarms.filter(({ does }) => !('whom' in does && does.whom === 'author' && hasNoReader(state)));
  const timeless = heard.find(({ at }) => Number.isNaN(at.getTime()));
  if (timeless) throw new RangeError(`${timeless.key} has no time`);
  return heard.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When a case has to be looked at next; null: never, as long as nobody does anything. */
export const wakeAtOf = (state: CaseState, rung: readonly string[], calendar: SchoolCalendar): Date | null =>
  alarmsOf(state, calendar, rung).find(({ key }) => !rung.includes(key))?.at ?? null;
