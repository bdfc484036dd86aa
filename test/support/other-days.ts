import { DANGERS_A_DAY, FILINGS_A_DAY } from '@domain/case/daily-cap';
import { cases } from '../../cloudfunctions/_kit/case/store';
import { _ } from '../../cloudfunctions/_kit/database';

/** All that was filed so far counts as filed on other days: a test's one student says more than a day holds. */
export const onOtherDays = async (): Promise<void> => {
  await cases.updateAll({ filedAs: _.gt('') }, { filedAs: [] });
};

// Tests file beside this, too: there is room left for them.
const ROOM = { all: FILINGS_A_DAY - 8, danger: DANGERS_A_DAY - 1 };
const filed = new Map<string, { all: number; danger: number }>();

/** Before somebody files again: once there is little room left today, what they filed counts as filed on other days. */
export async function makeRoom(openid: string, danger: boolean): Promise<void> {
  const { all, danger: dangers } = filed.get(openid) ?? { all: 0, danger: 0 };
  const isFull = all >= ROOM.all || (danger && dangers >= ROOM.danger);
  const before = isFull ? { all: 0, danger: 0 } : { all, danger: dangers };
  filed.set(openid, { all: before.all + 1, danger: before.danger + (danger ? 1 : 0) });
  if (isFull) await onOtherDays();
}
