import type { Command } from '@types_/case/command';
import type { CaseRole } from '@types_/case/status';
import { isClosedToUnion } from '../about-union';
import { isAddition } from '../additions';
import { LEAGUE_OFFICE } from '../first-office';
import { departmentOf } from '../role';
import { type CaseEvent, type CaseState, lastTaken } from '../state';
import { turnOf } from '../turn';
import type { Alarm } from './alarms';

const HOUR_MS = 3_600_000;
/** Hours after which a student is reminded of a question where there is danger. */
const AUTHOR_HOURS = 12;
/** Hours after which the desk is told that they are silent, and then again and again, as long as it takes. */
const DESK_HOURS = 24;
/** Hours after an attempt in which nobody at the desk is told to try. */
const TRIED_HOURS = 12;
/** Hours without a word of the desk either, after which the youth league has it on its list. */
const LEAGUE_HOURS = 48;

const hours = (from: Date, count: number): Date => new Date(from.getTime() + count * HOUR_MS);

/** Steps by which danger comes to a desk: to another one, too. */
const COMES: readonly CaseEvent['what']['name'][] = ['file', 'reopen', 'about-union'];

/**
 * That there is danger is told the desk at once, not when its day is nearly over; not to who wrote it down themself. What its author
 * adds later is told whoever has it.
 */
function arrivals({ danger, phase, events }: CaseState): Alarm[] {
  if (!danger || turnOf(phase) === 'nobody') return [];
  return events.flatMap((event): Alarm[] => {
    const { seq, at, by, what } = event;
    const whom = COMES.includes(what.name) ? 'desk' : isAddition(events, event) ? 'mover' : null;
    if (whom === null) return [];
    const does = { tell: 'case-danger', whom, ...(by.id === undefined ? {} : { but: by.id }) } as const;
    return [{ key: `danger:${seq}`, at, until: hours(at, DESK_HOURS), does }];
  });
}

/** Since when a student is asked in a case where there is danger; null: they are not. */
const askedInDanger = ({ danger, phase }: Pick<CaseState, 'danger' | 'phase'>): Date | null =>
  danger && phase.status === 'waiting-for-student' ? phase.askedAt : null;

/** Whether a step says that neither student nor desk has said anything. */
export const isForSilence = (what: Command | CaseEvent['what']): boolean =>
  what.name === 'escalate' && what.because === 'silent';

/** Who is asked, who counts the hours, and who only asks how it stands: no word of theirs is one of the desk's. */
const NOT_DESK: readonly CaseRole[] = ['author', 'system', 'youth-league'];

/** Letters to the student. What the desk tells itself (a note, in whose hands it is, who keeps out of it) reaches nobody. */
const LETTERS: readonly CaseEvent['what']['name'][] = ['reply', 'ask', 'answer'];

/** Whether the student was told something: by a letter, or by whoever looked for them and reached them. */
const hasReached = ({ what }: CaseEvent): boolean =>
  LETTERS.includes(what.name) || (what.name === 'attempt' && what.reached);

/** The last word of the desk, or of the department that has the case, to the student. */
const lastWord = (events: readonly CaseEvent[]): CaseEvent | undefined =>
  [...events].reverse().find((event) => !NOT_DESK.includes(event.by.role) && hasReached(event));

/** When somebody of the desk looked for the student: that the youth league did spares the desk nothing. */
const attemptsOf = ({ events, aboutUnion }: Pick<CaseState, 'events' | 'aboutUnion'>): Date[] =>
  events.flatMap(({ at, by, what }) =>
    what.name === 'attempt' && (aboutUnion || by.role !== 'youth-league') ? [at] : [],
  );

/** Whether the youth league has it on its list since student and desk are silent: until the desk has a word to the student. */
export function isSilent(state: Pick<CaseState, 'danger' | 'phase' | 'events'>): boolean {
  const askedAt = askedInDanger(state);
  const silence = [...state.events].reverse().find(({ what }) => isForSilence(what));
  return (
    askedAt !== null &&
    silence !== undefined &&
    silence.at >= askedAt &&
    silence.seq > (lastWord(state.events)?.seq ?? -1)
  );
}

/** When neither student nor desk will have said anything for too long; null: nobody was asked, or the youth league has it already. */
export function silentAt(
  state: Pick<CaseState, 'danger' | 'aboutUnion' | 'phase' | 'events'>,
): { seq: number; at: Date } | null {
  if (state.aboutUnion || askedInDanger(state) === null || isSilent(state)) return null;
  const last = lastWord(state.events);
  return last ? { seq: last.seq, at: hours(last.at, LEAGUE_HOURS) } : null;
}

/** In whose name a student is reminded: of whoever asked, the youth league's where that was the union and it is about the union since. */
function askingOffice(state: CaseState): string {
  const asked = lastTaken(state.events, 'ask')?.by;
  return asked && !isClosedToUnion(state, asked.role) ? asked.office : LEAGUE_OFFICE;
}

/**
 * Danger runs on plain hours, also while the student is asked: silence closes nothing here. The student hears of it within a
 * day, the desk every day until it decides, unless somebody there has just tried, and the youth league once the desk is silent too.
 */
function whileAsked(state: CaseState, rung: readonly string[]): Alarm[] {
  const askedAt = askedInDanger(state);
  if (askedAt === null) return [];
  const key = askedAt.toISOString();
  const silent = silentAt(state);
  const stillAsked = { tell: 'case-still-asked', whom: 'author', office: askingOffice(state) } as const;
  const alarms: Alarm[] = [
    {
      ...{ key: `still-asked:${key}`, at: hours(askedAt, AUTHOR_HOURS), until: hours(askedAt, DESK_HOURS) },
      does: stillAsked,
    },
    ...(silent
      ? [{ key: `silent-desk:${silent.seq}`, at: silent.at, does: { step: 'escalate', because: 'silent' } } as const]
      : []),
  ];
  const attempts = attemptsOf(state);
  for (let day = 1; ; day += 1) {
    const [at, until] = [hours(askedAt, day * DESK_HOURS), hours(askedAt, (day + 1) * DESK_HOURS)];
    const isTried = attempts.some((tried) => tried < at && hours(tried, TRIED_HOURS) >= at);
    const tell = (name: string, does: Alarm['does']): Alarm => ({ key: `${name}:${key}:${day}`, at, until, does });
    const desk = tell('silent', { tell: 'case-silent', whom: 'desk' });
    if (!isTried) alarms.push(desk);
    alarms.push(tell('asked-again', stillAsked));
    if (!isTried && departmentOf(state.phase) !== null)
      alarms.push(tell('silent-office', { tell: 'case-silent', whom: 'department' }));
    if (isSilent(state) && !state.aboutUnion)
      alarms.push(tell('silent-league', { tell: 'case-silent', whom: 'league' }));
    if (!isTried && !rung.includes(desk.key)) return alarms;
  }
}

/** What a case with danger tells by the hour. `rung`: of what goes on for ever the list holds what has rung, and one more. */
export const dangerAlarms = (state: CaseState, rung: readonly string[]): Alarm[] => [
  ...arrivals(state),
  ...whileAsked(state, rung),
];
