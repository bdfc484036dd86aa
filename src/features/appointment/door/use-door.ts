import type { CheckedIn, DoorList, DoorRow } from '@types_/appointment/attendance-view';
import type { Reply } from '@types_/core/envelope';
import { useEffect, useRef, useState } from 'react';
import { call } from '@/cloud/call';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';

/** How rows are of those who are not in. */
const NOT_IN: readonly (DoorRow['how'] | undefined)[] = [undefined, null, 'turned-away'];

/** The list with somebody's row as it is now; who was in no row comes last. Once the late had their time everybody takes a free seat. */
function withRow(list: DoorList, { row, here, seats }: CheckedIn): DoorList {
  const before = list.rows.find(({ pass }) => pass === row.pass);
  const rows = before ? list.rows.map((one) => (one.pass === row.pass ? row : one)) : [...list.rows, row];
  const takesFree = NOT_IN.includes(before?.how) && (!row.isSeated || new Date() >= new Date(list.graceOver));
  return {
    ...list,
    rows,
    here: Math.max(here, list.here),
    seats,
    free: takesFree ? Math.max(0, list.free - 1) : list.free,
  };
}

/** Refused for what this phone did not know: others came in, or, of who found their seat taken, that they came is written down all the same. */
const STALE: readonly (string | undefined)[] = ['SEATS_TAKEN', 'SEAT_GIVEN_AWAY'];

/** No door is left open for so long. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** Asks anew when another stretch begins at a door: when it opens, when free seats are given, when those of the late are. */
function useDoorClock(list: DoorList | null, reload: () => void): void {
  const latest = useRef(reload);
  latest.current = reload;
  const moments = list ? [list.opensAt, list.walkInsFrom, list.graceOver] : [];
  const next = moments.find((one) => Date.parse(one) > Date.now()) ?? null;
  useEffect(() => {
    const left = next === null ? LONGEST_WAIT_MS : Date.parse(next) - Date.now();
    if (left >= LONGEST_WAIT_MS) return undefined;
    const waiting = setTimeout(() => latest.current(), left + 1000);
    return () => clearTimeout(waiting);
  }, [next]);
}

/** The door of a session: the list, who was let in last, and the ways of letting somebody in. */
export function useDoor(id: string) {
  const loaded = useLoad(() => call('appointment', 'door-list', { id }), id);
  useDoorClock(loaded.data, loaded.reload);
  const [last, setLast] = useState<CheckedIn | null>(null);
  const { busy, failure, send, forget } = useSend<CheckedIn>((checked) => {
    setLast(checked);
    if (loaded.data) loaded.replace(withRow(loaded.data, checked));
  });
  const undoing = useSend<{ here: number }>(() => {
    setLast(null);
    loaded.reload();
  });
  async function letIn(what: string, ask: (key: string) => Promise<Reply<CheckedIn>>): Promise<boolean> {
    setLast(null);
    const failed = await send(what, ask);
    if (STALE.includes(failed?.code)) loaded.reload();
    return failed === null;
  }
  return {
    loaded,
    last,
    busy,
    failure: failure ?? undoing.failure,
    forget: () => {
      forget();
      undoing.forget();
    },
    scan: (text: string) => letIn(text, (key) => call('appointment', 'check-in', { id, text }, key)),
    tick: (pass: string) => letIn(pass, (key) => call('appointment', 'check-in-by-name', { id, pass }, key)),
    walkIn: (number: string) => letIn(number, (key) => call('appointment', 'check-in-walk-in', { id, number }, key)),
    undo: (pass: string) => void undoing.send(pass, (key) => call('appointment', 'undo-check-in', { id, pass }, key)),
  };
}
export type Door = ReturnType<typeof useDoor>;
