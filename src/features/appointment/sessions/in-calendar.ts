import type { SessionView } from '@types_/appointment/session-view';
import { getStored, setStored } from '@/platform/storage';

/** A session as this phone has put it into its calendar. */
type Entered = Pick<SessionView, 'id' | 'title' | 'place' | 'startsAt' | 'endsAt'>;

const STORED_AS = 'calendar-entries';
/** So many, those put in last: some 150 bytes each. */
const MOST = 40;

const stored = (): Entered[] => {
  const value = getStored(STORED_AS);
  return Array.isArray(value) ? (value as Entered[]) : [];
};

/** How a session stands in the calendar of this phone, as far as the phone knows; null: it was not put in here. */
export const enteredOf = (id: string): Entered | null => stored().find((one) => one.id === id) ?? null;

/** It is not there any more. */
export const forgetEntered = (id: string): void =>
  void setStored(
    STORED_AS,
    stored().filter((one) => one.id !== id),
  );

/** It was put in as it is now. */
export function keepEntered({ id, title, place, startsAt, endsAt }: Entered): void {
  const others = stored().filter((one) => one.id !== id);
  setStored(STORED_AS, [{ id, title, place, startsAt, endsAt }, ...others].slice(0, MOST));
}

/** Whether what stands there is not so any more. */
export const isOld = (entered: Entered, now: Entered): boolean =>
  (['title', 'place', 'startsAt', 'endsAt'] as const).some((name) => entered[name] !== now[name]);
