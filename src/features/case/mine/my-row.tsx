import type { CaseRow } from '@types_/case/view';
import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { CaseRing, ringText } from '../case-ring';
import { lineFor } from '../line';
import { CASE_PAGES } from '../pages';

/** What a tap does that leads to a page. */
export const go = (to: string) => () => void navigateTo(to);

/** A matter of mine in a list. */
export const rowOf = (row: CaseRow) => (
  <Row
    key={row.id}
    id={`case-${row.id}`}
    title={row.title}
    second={lineFor(row)}
    label={`${row.title} ${lineFor(row)} ${ringText(row)}`}
    leading={<CaseRing {...row} />}
    onTap={go(CASE_PAGES.detail(row.id))}
  />
);
