import type { SessionList } from '@types_/appointment/session';
import type { SessionRow, SessionsView } from '@types_/appointment/session-view';
import { useMemo } from 'react';
import { call } from '@/cloud/call';
import { useRest } from '@/remote/rest';

interface Part {
  rows: readonly SessionRow[];
  more: boolean;
}

const partOf = ({ rows, more }: Part) => ({ rows, after: (more && rows.at(-1)?.startsAt) || null });

/** One list of a school's sessions, as far as its reader wants to see it. */
export function useList(schoolId: string, list: SessionList, lists: SessionsView) {
  const first = useMemo<Part>(() => ({ rows: lists[list], more: lists.more.includes(list) }), [list, lists]);
  return useRest({
    first,
    partOf,
    idOf: ({ id }) => id,
    ask: (from) => call('appointment', 'more-sessions', { schoolId, list, from }),
  });
}
