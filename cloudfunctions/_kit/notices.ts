import type { NoticeKind } from '@types_/notice/kind';
import type { NoticeParams } from '@types_/notice/params';
import { keyedHash } from './crypto';
import { Collection } from './database';

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
  /** When it happened; now unless given. */
  at?: Date;
}

/** A notice as it is stored. */
export const noticeDocument = ({ to, kind, params = {}, caseId, about, at }: Notice, now: Date): NoticeDocument => ({
  ...{ _id: keyedHash('notice', kind, about, to), to, kind, params, caseId: caseId ?? null },
  ...{ at: at ?? now, readAt: null, outbox: 'due', sendAt: now, tries: 0 },
});

/** Puts notices into inboxes and the outbox, in one request; one more for each that stands there already and is left as it is. */
export async function notify(list: readonly Notice[], now: Date): Promise<void> {
  const documents = list.map((notice) => noticeDocument(notice, now));
  // All at once. When one had been told before, the platform stops there without saying at which: the first one stands for
  // certain (it did already, or does now), and the others are still owed.
  for (let owed = documents; owed.length > 0; owed = owed.slice(1)) {
    if (await notices.addAll(owed)) return;
  }
}
