import type { CheckedIn, DoorList } from '@types_/appointment/attendance-view';
import type { Reply } from '@types_/core/envelope';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';

/** The list with somebody's row as it is now; who was in no row comes last. */
function withRow(list: DoorList, { row, here, seats }: CheckedIn): DoorList {
  const isThere = list.rows.some(({ pass }) => pass === row.pass);
  const rows = isThere ? list.rows.map((one) => (one.pass === row.pass ? row : one)) : [...list.rows, row];
  const isNew = !row.isSeated && !isThere;
  return {
    ...list,
    rows,
    here: Math.max(here, list.here),
    seats,
    free: isNew ? Math.max(0, list.free - 1) : list.free,
  };
}

/** The door of a session: the list, who was let in last, and the ways of letting somebody in. */
export function useDoor(id: string) {
  const loaded = useLoad(() => call('appointment', 'door-list', { id }), id);
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
    return (await send(what, ask)) === null;
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
