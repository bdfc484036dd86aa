import type { Plan } from './plan';
import type { Row } from './sorted-rows';
import type { Span } from './spans';

interface Head {
  row: Row;
  /** What the order of the query compares. */
  orderKey: string;
  span: Span;
  rest: Iterator<Row>;
}

function* within(rows: readonly Row[], { from, to }: Span): Generator<Row> {
  for (const row of rows) if (from <= row.key && row.key < to) yield row;
}

function headOf(span: Span, rest: Iterator<Row>): Head | null {
  const next = rest.next();
  if (next.done) return null;
  return { row: next.value, orderKey: span.orderKey + next.value.key.slice(span.fixedLength), span, rest };
}

/** Puts a head in its place among those that wait, the next one last. */
function insert(heads: Head[], head: Head, sign: 1 | -1): void {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = (heads[middle] as Head).orderKey;
    const isAfter = sign === 1 ? other > head.orderKey : other < head.orderKey;
    if (isAfter) low = middle + 1;
    else high = middle;
  }
  heads.splice(low, 0, head);
}

function* merged(plan: Plan, strays: readonly Row[]): Generator<Row> {
  const sign = plan.isReversed ? -1 : 1;
  const sorted = [...strays].sort((a, b) => (a.key < b.key ? -sign : sign));
  const heads: Head[] = [];
  for (const span of plan.spans) {
    for (const rows of [indexRows(plan, span), within(sorted, span)]) {
      const head = headOf(span, rows);
      if (head) insert(heads, head, sign);
    }
  }
  for (let first = heads.pop(); first; first = heads.pop()) {
    yield first.row;
    const next = headOf(first.span, first.rest);
    if (next) insert(heads, next, sign);
  }
}

function indexRows({ index, isReversed }: Plan, { from, to }: Span): Generator<Row> {
  return isReversed ? index.rows.downwards(from, to) : index.rows.upwards(from, to);
}

/** The rows of a plan together with rows the index does not have, in the order of the query if the plan is ordered. */
export function* planRows(plan: Plan, strays: readonly Row[]): Generator<Row> {
  if (plan.isOrdered && (plan.spans.length > 1 || strays.length > 0)) {
    yield* merged(plan, strays);
    return;
  }
  for (const span of plan.spans) {
    yield* indexRows(plan, span);
    yield* within(strays, span);
  }
}
