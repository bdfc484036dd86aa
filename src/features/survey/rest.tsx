import { View } from '@tarojs/components';
import type { Reply } from '@types_/core/envelope';
import { useEffect, useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';

/** `after`: the last row of a part; null where no more follow. */
interface List {
  after: object | null;
}

/** How a list goes on: where its next part begins, and what brings it. */
interface Wish<L extends List, R> {
  first: L;
  rowsOf: (part: L) => readonly R[];
  ask: (behind: NonNullable<L['after']>) => Promise<Reply<L>>;
}

/** What is shown of a list: its first part and as many behind it as were asked for. */
interface Shown<L extends List, R> {
  first: L;
  rows: readonly R[];
  after: L['after'];
  behind: number;
}

/**
 * The rows of a list, part by part as its reader asks for them. When the first part comes anew (somebody comes back from a row), as many
 * are asked for again as were shown, and put in together: nobody who was far down stands at the top.
 */
export function useRest<L extends List, R>({ first, rowsOf, ask }: Wish<L, R>) {
  const begun: Shown<L, R> = { first, rows: rowsOf(first), after: first.after, behind: 0 };
  const [shown, setShown] = useState(begun);
  const { busy, failure, send } = useSend<Shown<L, R>>(setShown);

  async function goOn(from: Shown<L, R>, behind: number): Promise<Reply<Shown<L, R>>> {
    if (!from.after || from.behind === behind) return { ok: true, data: from };
    const reply = await ask(from.after);
    if (!reply.ok) return reply;
    const rows = [...from.rows, ...rowsOf(reply.data)];
    return goOn({ first, rows, after: reply.data.after, behind: from.behind + 1 }, behind);
  }

  const isOld = shown.first !== first && shown.behind > 0;
  useEffect(() => {
    if (isOld && !busy && !failure) void send('again', () => goOn(begun, shown.behind));
  });

  const now = shown.first === first || (isOld && !failure) ? shown : begun;
  const more = now.after && (() => void send(JSON.stringify(now.after), () => goOn(now, now.behind + 1)));
  return { rows: now.rows, busy, failure, more };
}

export type Rest = Pick<ReturnType<typeof useRest>, 'rows' | 'busy' | 'failure' | 'more'>;

/** The way to the next part, once all rows that are there are `shown`. */
export function RestButton({
  of: { rows, busy, failure, more },
  shown,
  text,
}: {
  of: Rest;
  shown: number;
  text: string;
}) {
  return (
    <>
      <View>
        <FailureNotice failure={failure} />
      </View>
      <View className='m12'>
        {more && shown >= rows.length && <Button id='more' kind='weak' text={text} busy={busy} onTap={more} />}
      </View>
    </>
  );
}
