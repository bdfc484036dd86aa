import { decide } from '@domain/case/decide';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { Command } from '@types_/case/command';
import { unrecordedKey } from '../../_kit/appointment/outcomes';
import { cases } from '../../_kit/case/store';
import { writeStep } from '../../_kit/case/write-step';
import { fingerprint } from '../../_kit/crypto';

interface Told {
  key: string;
  office: string;
  /** Of whom it comes: of the youth league what is about the union, of minutes everything else (decision 39). */
  byLeague?: boolean;
  calendar: SchoolCalendar;
  now: Date;
}

/**
 * What came of a case at a session goes into its history, once for each key; false where somebody took a step in this very moment. Also into one that
 * was refused, merged or taken back: it is noted there, and nothing is opened. What is about the union by now hears nothing of minutes.
 */
export async function tellCase(
  caseId: string,
  command: Command,
  { key, office, byLeague = false, calendar, now }: Told,
): Promise<boolean> {
  const found = await cases.get(caseId);
  if (!found || found.aboutUnion !== byLeague || found.events.some((event) => event.key === key)) return true;
  const after = decide(found, command, { id: 'system', role: 'system', office }, now, calendar);
  if (!after.ok) return true;
  const made = { key, fingerprint: fingerprint(command) };
  return null !== (await writeStep(found, after.data, { made, own: null, rung: found.rung, now, calendar }));
}

/** Nobody has written down what came of some cases at a session, and by now nobody will: each hears that. False: not all of them yet. */
export async function tellUnrecorded(
  sessionId: string,
  owed: readonly { _id: string }[],
  of: Omit<Told, 'key' | 'office'>,
): Promise<boolean> {
  let told = 0;
  for (const { _id: id } of owed) {
    const key = unrecordedKey(sessionId, id);
    if (await tellCase(id, { name: 'unrecorded' }, { ...of, key, office: '' })) told += 1;
  }
  return told === owed.length;
}
