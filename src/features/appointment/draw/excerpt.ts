/** A line of the order as it is shown first: a place, several that are left out, or where the seats end. */
export type ExcerptRow = { kind: 'place'; at: number } | { kind: 'gap'; from: number; to: number } | { kind: 'end' };

/** Of an order the first two, the reader's own, the last with a seat and the first two without; a single one is never left out. */
export function excerptOf(count: number, seats: number, mine: number | null): ExcerptRow[] {
  const wanted = new Set([0, 1, seats - 1, seats, seats + 1, ...(mine === null ? [] : [mine])]);
  const shown = [...wanted].filter((at) => at >= 0 && at < count).sort((a, b) => a - b);
  const rows: ExcerptRow[] = [];
  let next = 0;
  const leave = (until: number) => {
    if (until - next === 1) rows.push({ kind: 'place', at: next });
    else if (until > next) rows.push({ kind: 'gap', from: next, to: until - 1 });
  };
  for (const at of shown) {
    leave(at);
    rows.push({ kind: 'place', at });
    if (at === seats - 1 && count > seats) rows.push({ kind: 'end' });
    next = at + 1;
  }
  leave(count);
  return rows;
}

/** All of it. */
export const wholeOf = (count: number, seats: number): ExcerptRow[] =>
  Array.from({ length: count }, (_none, at): ExcerptRow[] =>
    at === seats - 1 && count > seats ? [{ kind: 'place', at }, { kind: 'end' }] : [{ kind: 'place', at }],
  ).flat();

/** What tells one line from the next. */
export const keyOfRow = (row: ExcerptRow): string => {
  if (row.kind === 'end') return 'end';
  return row.kind === 'gap' ? `gap-${row.from}` : `${row.at}`;
};
