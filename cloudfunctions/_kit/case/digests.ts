import type { Outcome } from '@domain/case/digest/digest-outcome';
import type { NamedTopic } from '@domain/case/school-topics';
import type { Doer } from '@domain/case/state';
import type { DigestState } from '@types_/case/digest';
import type { About } from '@types_/case/digest-view';
import { type Recent, remembered } from '../again';
import { keyedHash } from '../crypto';
import { _, Collection, replaced } from '../database';

/** What an officer wrote for everybody about one case or one 议题. There is one for each, however often it is written. */
export interface DigestDocument extends Outcome, NamedTopic {
  _id: string;
  version: number;
  schoolId: string;
  about: About;
  title: string;
  text: string;
  state: DigestState;
  /** Everybody who ever wrote it: none of them reviews it. */
  writers: string[];
  /** Of its words those that a student wrote too. */
  repeats: string[];
  unsure: boolean;
  reason: string;
  publishedAt: Date | null;
  changedAt: Date;
  /** How many answers its followers have been told of. */
  told: number;
  /** Its case turned out to be about the union since it is public: the youth league may take it down, nobody of the union. */
  left?: boolean;
  /** Who did what with it, for good. */
  history: { at: Date; by: Doer; what: 'write' | 'submit' | 'publish' | 'return' | 'withdraw'; reason: string }[];
  recent: Recent[];
}

export const digests = new Collection<DigestDocument>('digests');

export const digestId = ({ kind, id }: About): string => keyedHash('digest', kind, id);

/** Writes a digest, if nobody changed it meanwhile: null when somebody did. `before` null: the first time. One request. */
export async function saveDigest(
  before: DigestDocument | null,
  after: DigestDocument,
  made: DigestDocument['recent'][number],
): Promise<DigestDocument | null> {
  const recent = remembered(before ?? { recent: [] }, made);
  if (!before) {
    const first = { ...after, version: 1, recent };
    return (await digests.add(first)) ? first : null;
  }
  const { _id, version, ...values } = { ...after, recent };
  const data = { ...replaced(values), version: _.inc(1) };
  const written = await digests.updateWhere({ _id, version: before.version }, data);
  return written ? { ...after, recent, version: before.version + 1 } : null;
}
