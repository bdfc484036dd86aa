import { View } from '@tarojs/components';
import type { Reply } from '@types_/core/envelope';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { FailureNotice } from './failure-notice';
import { useSend } from './use-send';

/** `after`: from where the next part goes on; null where nothing follows. */
interface Part<R, A> {
  rows: readonly R[];
  after: A | null;
}

/** How a list goes on. `first`: its first part, the same object as long as it is the same; `ask` brings the part behind a place. */
interface Wish<D, R, A> {
  first: D;
  partOf: (data: D) => Part<R, A>;
  /** What tells one row from the next. */
  idOf: (row: R) => string;
  ask: (after: A) => Promise<Reply<D>>;
}

interface Known<D, R, A> extends Part<R, A> {
  first: D;
  /** Parts behind the first one. */
  behind: number;
}

/**
 * The rows of a list, part by part as its reader asks for them. When the first part comes anew (somebody comes back from a row), as many
 * are asked for again as were there, which stay until then: nobody who was far down stands at the top.
 */
export function useRest<D, R, A>({ first, partOf, idOf, ask }: Wish<D, R, A>) {
  const begun: Known<D, R, A> = { first, ...partOf(first), behind: 0 };
  const [known, setKnown] = useState(begun);
  const { busy, failure, send } = useSend<Known<D, R, A>>(setKnown);

  /** Each row once: many may share the moment at which a part ends. */
  function joined(rows: readonly R[], next: readonly R[]): R[] {
    const ids = new Set(rows.map(idOf));
    return [...rows, ...next.filter((row) => !ids.has(idOf(row)))];
  }

  async function goOn(from: Known<D, R, A>, behind: number): Promise<Reply<Known<D, R, A>>> {
    if (from.after === null || from.behind === behind) return { ok: true, data: from };
    const reply = await ask(from.after);
    if (!reply.ok) return reply;
    const part = partOf(reply.data);
    const rows = joined(from.rows, part.rows);
    const after = rows.length === from.rows.length ? null : part.after;
    return goOn({ first, rows, after, behind: from.behind + 1 }, behind);
  }

  const isOld = known.first !== first && known.behind > 0;
  // What failed is asked for again by a tap, or when the first part comes anew once more.
  const tried = useRef(first);
  useEffect(() => {
    if (!isOld || busy || (failure && tried.current === first)) return;
    tried.current = first;
    void send('again', () => goOn(begun, known.behind));
  });

  const now = isOld ? { ...known, rows: joined(begun.rows, known.rows) } : known.first === first ? known : begun;
  const isMore = now.after !== null || (isOld && failure !== null);
  const more = isMore && (() => void send(JSON.stringify(now.after), () => goOn(isOld ? begun : now, now.behind + 1)));
  return { rows: now.rows, busy, failure, more };
}

/** How a list goes on, without its rows. */
export type Rest = Omit<ReturnType<typeof useRest>, 'rows'>;

interface ButtonProps {
  id?: string;
  of: Rest;
  /** Whether all rows that are known are on the screen. */
  isEnd: boolean;
  text: string;
}

/** The way to the next part, at the end of what is there. */
export const RestButton = ({ id = 'more', of: { busy, failure, more }, isEnd, text }: ButtonProps) => (
  <>
    <View>
      <FailureNotice failure={failure} />
    </View>
    <View className='m12'>{more && isEnd && <Button id={id} kind='weak' text={text} busy={busy} onTap={more} />}</View>
  </>
);
