import type { CaseActions } from '@types_/case/actions';
import type { QueueState } from '@types_/case/queue';
import type { QueueView } from '@types_/case/queue-view';
import type { CaseRow } from '@types_/case/view';
import type { InputOf, Reply } from '@types_/core/envelope';
import { useEffect, useRef } from 'react';
import { call } from '@/cloud/call';
import { useLoad } from '@/remote/use-load';
import type { Filters } from './filters';

/** The queue as far as it was asked for; `state`: the one that the cloud was asked for, null where all came at once. */
export interface LoadedQueue extends QueueView {
  of: Pick<Filters, 'category' | 'mine'>;
  state: QueueState | null;
}

const ask = ({ category, mine }: LoadedQueue['of'], more: Pick<InputOf<CaseActions, 'queue'>, 'state' | 'after'>) =>
  call('case', 'queue', { mine, ...(category ? { category } : {}), ...more });

/** The first page, whole where one page holds all: then states are chosen on the phone, without asking again. */
async function firstPage(filters: Filters): Promise<Reply<LoadedQueue>> {
  const of = { category: filters.category, mine: filters.mine };
  const all = await ask(of, {});
  if (!all.ok) return all;
  if (filters.state === null || all.data.next === null) return { ok: true, data: { ...all.data, of, state: null } };
  const some = await ask(of, { state: filters.state });
  return some.ok ? { ok: true, data: { ...some.data, of, state: filters.state } } : some;
}

const withPage = (queue: LoadedQueue, { cases, next, counts }: QueueView): LoadedQueue => {
  const known = new Set(queue.cases.map(({ id }) => id));
  return { ...queue, counts, next, cases: [...queue.cases, ...cases.filter(({ id }) => !known.has(id))] };
};

const nextPage = (queue: LoadedQueue) =>
  ask(queue.of, { ...(queue.state ? { state: queue.state } : {}), ...(queue.next ? { after: queue.next } : {}) });

/** As many pages as the reader had: a list keeps its place when they come back. */
async function pagesOf(filters: Filters, pages: number): Promise<Reply<LoadedQueue>> {
  let queue = await firstPage(filters);
  for (let page = 1; queue.ok && queue.data.next && page < pages; page += 1) {
    const next = await nextPage(queue.data);
    if (!next.ok) return next;
    queue = { ok: true, data: withPage(queue.data, next.data) };
  }
  return queue;
}

const isAnswer = (queue: LoadedQueue, { state, category, mine }: Filters): boolean =>
  queue.of.category === category &&
  queue.of.mine === mine &&
  (queue.state === state || (queue.state === null && queue.next === null));

/** The queue of a desk under filters, page by page. */
export function useQueue(filters: Filters) {
  const pages = useRef(1);
  const queue = useLoad(() => pagesOf(filters, pages.current));
  const { data, reload, replace } = queue;
  const fits = data !== null && isAnswer(data, filters);
  const asked = useRef(filters);
  useEffect(() => {
    if (asked.current === filters) return;
    asked.current = filters;
    if (fits) return;
    pages.current = 1;
    reload();
  }, [filters, fits, reload]);
  async function more() {
    if (!data?.next) return;
    const next = await nextPage(data);
    if (!next.ok) return reload();
    pages.current += 1;
    replace(withPage(data, next.data));
  }
  return {
    ...queue,
    /** Whether the rows are those that were asked for last. */
    fits,
    more: () => void more(),
    /** A row in place of itself after a step, so that nothing jumps under the finger. */
    put: (rows: readonly CaseRow[]) => {
      if (!data) return;
      const taken = data.cases.filter(
        ({ id, status }) => status === 'submitted' && rows.some((row) => row.id === id && row.status !== 'submitted'),
      ).length;
      const counts = { ...data.counts, fresh: Math.max(0, data.counts.fresh - taken) };
      const put = (row: CaseRow) => rows.find(({ id }) => id === row.id) ?? row;
      replace({
        ...data,
        counts: { ...counts, acknowledged: counts.acknowledged + taken },
        cases: data.cases.map(put),
      });
    },
  };
}
export type Queued = ReturnType<typeof useQueue>;
