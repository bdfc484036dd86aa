import type { CaseRow } from '@types_/case/view';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';

/** A case as it was seen on a list. */
export type Seen = Pick<CaseRow, 'id' | 'changedAt'>;

/** Takes new cases; in which somebody has written since they were seen, that is looked at first. */
export const acknowledge = (rows: readonly Seen[]) => {
  const input = { ids: rows.map(({ id }) => id), seen: rows.map(({ changedAt }) => changedAt) };
  return call('case', 'acknowledge-many', input, newKey());
};
