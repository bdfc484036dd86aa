import type { MinutesCourse } from '@domain/appointment/minutes';
import type { Channel } from '@types_/appointment/channel';
import { type Recent, remembered } from '../again';
import { _, type Beside, Collection } from '../database';

/** What was said and promised at a session. One for each, under its id. */
export interface MinutesDocument extends MinutesCourse {
  _id: string;
  version: number;
  schoolId: string;
  channel: Channel;
  /** The cases that what is pending says something of. */
  caseIds: string[];
  /** The platform's check could not clear what is pending. */
  unsure: boolean;
  /** The outbox: what was published has yet to become promises, outcomes in cases and notices (scheduler, carry-out-minutes). */
  delivering: boolean;
  /** Cases that were brought by whoever counts as there, and of which nothing is said in what is public; and since when there is one. */
  owed?: string[];
  owedAt?: Date | null;
  /** How often somebody counted as there since it was public: no version, since nobody wrote anything, and who reads or mends goes on. */
  late?: number;
  /** Whether its writers have yet to be told that it came back. */
  untold: boolean;
  /** When somebody last wrote, published or gave them back: nothing that the scheduler does. */
  changedAt: Date;
  /** The last calls that changed something here, so that a retry is known. */
  recent: { key: string; fingerprint: string }[];
}

export const minutes = new Collection<MinutesDocument>('minutes');

/** Of a session's minutes what `sayTookPlace` asks. */
export type Standing = Pick<MinutesDocument, 'state' | 'versions'>;

/** The same, for a `lookup`. */
export const standingBeside = (sessionId: string, as: string): Beside =>
  minutes.fieldsBeside({ _id: sessionId }, as, 1, { state: 1, 'versions.at': 1 });

/** Takes away what was written down of a session that did not take place, and never published. One request. */
export const dropUnpublished = (sessionId: string): Promise<number> =>
  minutes.removeAll({ _id: sessionId, 'versions.0': _.exists(false) });

/**
 * Writes minutes, if nobody changed them meanwhile: null when somebody did. `before` null: the first time. One request. What the scheduler keeps here
 * beside the version is not written back, and the mark of the outbox is set at most: it may have changed since `before` was read.
 */
export async function saveMinutes(
  before: MinutesDocument | null,
  after: Omit<MinutesDocument, 'version' | 'recent'>,
  call: Recent,
): Promise<MinutesDocument | null> {
  const recent = remembered(before ?? { recent: [] }, call);
  if (!before) {
    const first = { ...after, version: 1, recent };
    return (await minutes.add(first)) ? first : null;
  }
  const { _id, delivering, owed: _owed, owedAt: _owedAt, late: _late, ...rest } = { ...after, recent };
  const values = delivering ? { ...rest, delivering } : rest;
  const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, _.set(value)]));
  const written = await minutes.updateWhere({ _id, version: before.version }, { ...data, version: _.inc(1) });
  return written ? { ...after, recent, version: before.version + 1 } : null;
}
