import type { MatterState } from '@domain/case/matter';
import { keyedHash } from '../crypto';
import { _, Collection } from '../database';

/** An 议题 as it is stored: what was decided about it, and what of that is still to be carried out in its cases. */
export interface MatterDocument extends MatterState {
  /** Follows from the call that opened it: opened twice, it is one. */
  _id: string;
  version: number;
  openedAt: Date;
  /** The officer. */
  openedBy: string;
  /** Whether the scheduler has something to do here. */
  waiting: boolean;
  /** The last calls that changed something, so that a retry is known. */
  recent: { key: string; fingerprint: string }[];
}

export const matters = new Collection<MatterDocument>('matters');

export const matterId = (key: string): string => keyedHash('matter', key);

/** Calls that an 议题 remembers: more than there are in the time in which a phone tries again. */
const MOST_RECENT = 40;

/** Writes what was decided by a call, if nobody changed anything meanwhile: null when somebody did. One request. */
export async function saveMatter(
  before: MatterDocument,
  after: MatterDocument,
  made: MatterDocument['recent'][number],
): Promise<MatterDocument | null> {
  const { _id, version } = before;
  const recent = [...before.recent, made].slice(-MOST_RECENT);
  const { title, state, answers, joins, delivering, size } = after;
  const waiting = joins.length > 0 || delivering;
  const values = { title, state, delivering, size, waiting };
  const lists = { answers: _.set(answers), joins: _.set(joins), recent: _.set(recent) };
  const written = await matters.updateWhere({ _id, version }, { ...values, ...lists, version: _.inc(1) });
  return written ? { ...after, recent, waiting, version: version + 1 } : null;
}

/** Takes off what was carried out, if nobody decided anything meanwhile. */
export const saveCarriedOut = (
  { _id, version }: MatterDocument,
  { joins, delivering }: Pick<MatterDocument, 'joins' | 'delivering'>,
): Promise<boolean> =>
  matters.updateWhere(
    { _id, version },
    { joins: _.set(joins), delivering, waiting: joins.length > 0 || delivering, version: _.inc(1) },
  );
