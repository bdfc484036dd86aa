import type { RepliesView, SavedReply } from '@types_/case/reply-view';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { getStored, setStored } from '@/platform/storage';

const KEPT = 'saved-replies';
const FRESH_MS = 10 * 60_000;
let askedAt = 0;

const isKept = (value: unknown): value is RepliesView =>
  typeof value === 'object' && value !== null && 'own' in value && 'hidden' in value;

export function keptReplies(): RepliesView {
  const kept = getStored(KEPT);
  return isKept(kept) ? kept : { own: [], hidden: [] };
}

export function keepReplies(view: RepliesView): void {
  askedAt = Date.now();
  setStored(KEPT, view);
}

let last: SavedReply | null = null;

/** A reply that is being taken out, so that the list can bring it back. */
export function keepTakenOut(reply: SavedReply | null): void {
  last = reply;
}

/** What was taken out since this was asked last. */
export function takenOut(): SavedReply | null {
  const reply = last;
  last = null;
  return reply;
}

/** The desk's saved replies: as the phone knows them at once, and asked for again every ten minutes. */
export function useReplies(): RepliesView {
  const [view, setView] = useState(keptReplies);
  useEffect(() => {
    if (Date.now() - askedAt < FRESH_MS) return;
    void call('case', 'replies', {}).then((reply) => {
      if (!reply.ok) return;
      const isSame = JSON.stringify(reply.data) === JSON.stringify(keptReplies());
      keepReplies(reply.data);
      if (!isSame) setView(reply.data);
    });
  }, []);
  return view;
}
