import { View } from '@tarojs/components';
import type { Reply } from '@types_/core/envelope';
import { useState } from 'react';
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

/**
 * The rows of a list, part by part as its reader asks for them. What follows the first part is of that one alone: when it comes anew,
 * because somebody has changed a row, the rest is asked for again.
 */
export function useRest<L extends List, R>({ first, rowsOf, ask }: Wish<L, R>) {
  const [rest, setRest] = useState<{ of: L; rows: readonly R[]; after: L['after'] } | null>(null);
  const { rows, after } = rest?.of === first ? rest : { rows: rowsOf(first), after: first.after };
  const { busy, failure, send } = useSend<L>((next) =>
    setRest({ of: first, rows: [...rows, ...rowsOf(next)], after: next.after }),
  );
  const more = after && (() => void send(JSON.stringify(after), () => ask(after)));
  return { rows, busy, failure, more };
}

type Rest = Pick<ReturnType<typeof useRest>, 'rows' | 'busy' | 'failure' | 'more'>;

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
