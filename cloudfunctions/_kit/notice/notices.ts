import type { NoticeKind } from '@types_/notice/kind';
import type { NoticeParams } from '@types_/notice/params';
import { keyedHash } from '../crypto';
import { _, Collection } from '../database';

/** One thing that somebody is told: always in the inbox in the app, and as a subscribe message where they accepted one. */
export interface NoticeDocument {
  /** Follows from what it tells about and whom: telling twice is telling once. */
  _id: string;
  /** A person's id, or the hash of an account that is nobody any more or not yet. */
  to: string;
  kind: NoticeKind;
  params: NoticeParams;
  /** The case that a tap opens, if it is about one. */
  caseId: string | null;
  at: Date;
  readAt: Date | null;
  /** Whether it still has to go out as a subscribe message; the scheduler sends. */
  outbox: 'due' | 'sending' | 'done';
  /** When it is to be sent; while `sending`, when that began. */
  sendAt: Date;
  tries: number;
}

export const notices = new Collection<NoticeDocument>('notices');

/** What an action asks to be told. */
export interface Notice {
  /** As in `NoticeDocument`. */
  to: string;
  kind: NoticeKind;
  params?: NoticeParams;
  caseId?: string;
  /** What it tells about: the same `about` to the same reader is the same notice. */
  about: string;
  /** Where it is told as one of several kinds: the one that they all count as, so that whoever has heard it as one does not hear it as another. */
  countsAs?: NoticeKind;
  /** When it happened; now unless given. */
  at?: Date;
}

/** Under which id it is stored. */
export const noticeId = ({ to, kind, about, countsAs = kind }: Omit<Notice, 'params' | 'caseId' | 'at'>): string =>
  keyedHash('notice', countsAs, about, to);

/** A notice as it is stored. */
export const noticeDocument = (notice: Notice, now: Date): NoticeDocument => ({
  ...{ _id: noticeId(notice), to: notice.to, kind: notice.kind, params: notice.params ?? {} },
  ...{ caseId: notice.caseId ?? null, at: notice.at ?? now, readAt: null, outbox: 'due', sendAt: now, tries: 0 },
});

/**
 * Puts notices into inboxes and the outbox, in one request. Where one of several stands there already, two more: it is left
 * as it is, and the others are added. Whether those were added beside it is the database's affair, so it is asked.
 */
export async function notify(list: readonly Notice[], now: Date): Promise<void> {
  let owed = [...new Map(list.map((one) => noticeDocument(one, now)).map((one) => [one._id, one])).values()];
  while (owed.length > 0 && !(await notices.addAll(owed))) {
    if (owed.length === 1) return;
    const ids = owed.map(({ _id }) => _id);
    const { data } = await notices
      .find({ _id: _.in(ids) })
      .limit(ids.length)
      .field({ _id: true })
      .get();
    owed = owed.filter(({ _id }) => !data.some((told) => told._id === _id));
  }
}
