import { type Alarm, alarmsOf } from '@domain/case/alarms/alarms';
import { decide } from '@domain/case/decide';
import { recipientsOf, type StaffMember } from '@domain/case/recipients';
import { topicFields } from '@domain/case/school-topics';
import type { CaseState, Doer } from '@domain/case/state';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { Command } from '@types_/case/command';
import { fingerprint, keyedHash } from '../crypto';
import { _ } from '../database';
import type { Notice } from '../notice/notices';
import { type CaseDocument, countsOtherwise, derived, recount } from './document';
import { rungSeal } from './seals';
import { cases } from './store';
import { writeStep } from './write-step';

const SYSTEM: Doer = { id: 'system', role: 'system', office: '' };
const HOUR_MS = 3_600_000;

/** What a ringing needs to know beside the case. */
interface Ringing {
  calendar: SchoolCalendar;
  staff: readonly StaffMember[];
  now: Date;
}

/** The alarms of a case that are due and have not rung. */
export const dueAlarms = (one: CaseDocument, { calendar, now }: Pick<Ringing, 'calendar' | 'now'>): Alarm[] =>
  alarmsOf(one, calendar, one.rung).filter(({ key, at }) => at <= now && !one.rung.includes(key));

/** The notices that due alarms owe: known by case and alarm, so that telling twice is telling once. */
export function noticesOf(one: CaseDocument, alarms: readonly Alarm[], { staff, now }: Ringing): Notice[] {
  const { _id: caseId, authorId, number } = one;
  return alarms.flatMap(({ key, at, does, until }): Notice[] => {
    if (!('tell' in does) || (until && now >= until)) return [];
    const { tell: kind, whom, day, office, but } = does;
    const readers = whom === 'author' ? [authorId] : recipientsOf(whom, one, staff, now).filter((id) => id !== but);
    const params = {
      number,
      ...topicFields(one),
      ...(day === undefined ? {} : { day }),
      ...(office === undefined ? {} : { office }),
    };
    return readers.map((to) => ({ to, kind, params, caseId, at, about: `${caseId}:${key}` }));
  });
}

/** The step that an alarm takes; null where it only tells, or looked and found that all is well. */
function commandOf({ does }: Alarm, one: CaseDocument, { staff, now }: Ringing): Command | null {
  if ('step' in does) return does.because ? { name: 'escalate', because: does.because } : { name: does.step };
  if (!('look' in does) || recipientsOf(does.look, one, staff, now).length > 0) return null;
  return { name: 'escalate', because: 'no-desk' };
}

/**
 * Writes down that alarms have rung, with the step that the first of them takes that takes one: one conditional write, after
 * their notices were told. Whoever dies before it, or loses against a step of somebody, leaves them to ring again. Whether it was written.
 */
export async function settle(one: CaseDocument, alarms: readonly Alarm[], ringing: Ringing): Promise<boolean> {
  const { calendar, now } = ringing;
  const steps = alarms.flatMap((alarm) => {
    const command = commandOf(alarm, one, ringing);
    return command ? [{ key: alarm.key, command }] : [];
  });
  const [step, ...later] = steps;
  // What else is to be taken rings again after this one.
  const rung = [...one.rung, ...alarms.flatMap(({ key }) => (later.some((other) => other.key === key) ? [] : [key]))];
  // Only what the case still has: an alarm that comes back is told under the same name, which is once.
  const kept = (state: CaseState) =>
    alarmsOf(state, calendar, rung).flatMap(({ key }) => (rung.includes(key) ? [key] : []));
  if (step) {
    const after = decide(one, step.command, SYSTEM, now, calendar);
    if (after.ok) {
      const made = madeBy(one, step);
      return null !== (await writeStep(one, after.data, { made, own: null, rung: kept(after.data), now, calendar }));
    }
    return postpone(one, now, `${step.command.name}: ${after.code}`);
  }
  const keys = kept(one);
  const { wakeAt, leagueTask, urgedAt, tally } = derived(one, now, calendar, keys);
  const stood = { wakeAt: _.set(wakeAt), leagueTask: _.set(leagueTask), urgedAt: _.set(urgedAt), rung: _.set(keys) };
  const { uncounted, buckets } = recount(one, tally);
  // Who clears the mark of a figure that is wrong sees by `news` that it was set again.
  const counts = countsOtherwise(one, tally)
    ? { tally: _.set(tally), uncounted, buckets: _.set(buckets), news: _.inc(1) }
    : {};
  // No new version: whoever takes a step in this moment loses nothing, and what they write rings again, which is once.
  const seals = { 'seals.rung': rungSeal({ ...one, rung: keys }) };
  return cases.updateWhere({ _id: one._id, version: one.version }, { ...stood, ...counts, ...seals });
}

/** The rules and the alarms, or a school's calendar, disagree: somebody is to mend that, and no other case waits for this one. */
export function postpone(one: CaseDocument, now: Date, error: string): Promise<boolean> {
  console.error(JSON.stringify({ job: 'wake-cases', error }));
  return cases.updateWhere({ _id: one._id, version: one.version }, { wakeAt: new Date(now.getTime() + HOUR_MS) });
}

const madeBy = ({ _id }: CaseDocument, { key, command }: { key: string; command: Command }) => ({
  key: keyedHash('idempotency', 'system', _id, key),
  fingerprint: fingerprint(command),
});

/** Nobody at the desk may handle a case, whoever found that out: it goes to the youth league, in one conditional write. Whether it did. */
export async function handUp(one: CaseDocument, calendar: SchoolCalendar, now: Date): Promise<boolean> {
  const step = { key: `no-desk:${one.events.length}`, command: { name: 'escalate', because: 'no-desk' } as const };
  const after = decide(one, step.command, SYSTEM, now, calendar);
  if (!after.ok) return false;
  return (
    null !== (await writeStep(one, after.data, { made: madeBy(one, step), own: null, rung: one.rung, now, calendar }))
  );
}
