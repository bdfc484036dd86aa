import type { Failure, Reply } from '@types_/core/envelope';
import { useEffect, useRef, useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { t } from './sessions/words';

interface Page<R> {
  rows: R[];
  more: boolean;
}

/** A list of which the first page came with everything else. `more`: there are others. */
interface First<R> extends Page<R> {
  /** What tells one row from the next. */
  idOf: (row: R) => string;
  /** The page after a row; it may have rows again that were shown before, since many may share a moment. */
  ask: (last: R) => Promise<Reply<Page<R>>>;
}

/** Rows behind some others, each once. */
const joined = <R,>(rows: readonly R[], next: readonly R[], idOf: (row: R) => string): R[] => {
  const known = new Set(rows.map(idOf));
  return [...rows, ...next.filter((row) => !known.has(idOf(row)))];
};

/** So many pages behind a first one. */
async function pagesAfter<R>({ rows, more, idOf, ask }: First<R>, count: number): Promise<Reply<Page<R>>> {
  let all: Page<R> = { rows, more };
  for (let page = 0; page < count; page += 1) {
    const last = all.rows.at(-1);
    if (!all.more || last === undefined) break;
    const answer = await ask(last);
    if (!answer.ok) return answer;
    const known = all.rows.length;
    all = { rows: joined(all.rows, answer.data.rows, idOf), more: answer.data.more };
    if (all.rows.length === known) return { ok: true, data: { ...all, more: false } };
  }
  return { ok: true, data: all };
}

/** A list that goes on, page by page, when its reader asks; as far as they were it stays when its first page comes anew. */
export function useFurther<R>(first: First<R>) {
  const [state, setState] = useState<{ of: unknown; page: Page<R> } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pages = useRef(0);
  const turn = useRef(0);
  const latest = useRef(first);
  latest.current = first;
  async function load(count: number) {
    turn.current += 1;
    const mine = turn.current;
    const asked = latest.current;
    setBusy(true);
    const answer = await pagesAfter(asked, count);
    if (mine !== turn.current) return;
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    pages.current = count;
    setState({ of: asked.rows, page: answer.data });
  }
  const anew = useRef(load);
  anew.current = load;
  const { rows } = first;
  const followed = useRef(rows);
  // Another first page is what the others follow.
  useEffect(() => {
    if (followed.current === rows) return;
    followed.current = rows;
    if (pages.current > 0) void anew.current(pages.current);
  }, [rows]);
  // While the others are asked for again, what was there stays.
  const known =
    state === null
      ? null
      : state.of === rows
        ? state.page
        : { ...state.page, rows: joined(rows, state.page.rows, first.idOf) };
  return {
    ...(known ?? { rows, more: first.more }),
    busy,
    failure,
    next: () => void load(pages.current + 1),
  };
}

export type Further<R> = ReturnType<typeof useFurther<R>>;

/** The way to the rows behind those that are shown. */
export function FurtherButton<R>({ id, of: { more, busy, failure, next } }: { id: string; of: Further<R> }) {
  if (!more) return null;
  return (
    <>
      <FailureNotice failure={failure} />
      <Button id={id} kind='quiet' text={t('list.further')} busy={busy} onTap={next} />
    </>
  );
}
