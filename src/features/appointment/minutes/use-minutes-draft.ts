import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { useEffect, useState } from 'react';
import { navigateBack, navigateTo } from '@/platform/navigation';
import { getStored, removeStored, setStored } from '@/platform/storage';

export interface PromiseDraft {
  text: string;
  owner: string;
  /** As it is typed. */
  day: string;
}

/** Minutes as they are being written. */
export interface Draft {
  /** Of what they began with. */
  version: number;
  text: string;
  promises: PromiseDraft[];
  /** Of each case; null: it was not spoken of. */
  outcomes: Record<string, string | null>;
  reason: string;
  /** Who can promise something: for the page of one promise. */
  offices: string[];
}

const placeOf = (session: string): string => `minutes-${session}`;

/** What is written while the app is open: it goes from page to page also where the phone is full. */
const drafts = new Map<string, Draft>();

/** What is being written about a session on this phone, if anything. */
export const keptDraft = (session: string): Draft | undefined =>
  drafts.get(session) ?? (getStored(placeOf(session)) as Draft | undefined);

export function keepDraft(session: string, draft: Draft): void {
  drafts.set(session, draft);
  setStored(placeOf(session), draft);
}

function removeDraft(session: string): void {
  drafts.delete(session);
  removeStored(placeOf(session));
}

/** How the page was left on which all of it is checked: handed on, refused since somebody else had written, or dropped for what stands there now. */
type CheckEnd = 'sent' | 'moved' | 'dropped';

const ends = new Map<string, CheckEnd>();

/** How that page was left, told once to the page beneath it; undefined where it was left to write on. */
export function takeCheckEnd(session: string): CheckEnd | undefined {
  const end = ends.get(session);
  ends.delete(session);
  return end;
}

/** Of what is not public yet nobody hands on what came of a case that is not theirs to know by now: the editor does not show it either. */
const beginning = ({ version, state, text, promises, outcomes, cases, reason, offices }: MinutesDraft): Draft => ({
  ...{ version, text, promises, reason, offices },
  outcomes: Object.fromEntries(
    outcomes
      .filter(({ caseId }) => state === 'published' || cases.some(({ id }) => id === caseId))
      .map((one) => [one.caseId, one.text]),
  ),
});

/**
 * What is being written about a session, kept on the phone until it is handed on; it begins with what stands there. `returns`: how
 * often the page came back into view, after which something may have been written on a page of its own.
 */
export function useMinutesDraft(view: MinutesDraft, returns: number) {
  const session = view.session.id;
  const [draft, setDraft] = useState<Draft>(() => ({
    ...beginning(view),
    ...keptDraft(session),
    offices: view.offices,
  }));
  useEffect(() => {
    if (returns === 0) return;
    const kept = keptDraft(session);
    if (kept) setDraft(kept);
  }, [returns, session]);
  return {
    draft,
    /** Somebody else has written since this was begun. */
    isStale: draft.version !== view.version,
    change: (more: Partial<Draft>): Draft => {
      const next = { ...draft, ...more };
      setDraft(next);
      keepDraft(session, next);
      return next;
    },
    /** Opens a page on which the same is written or handed on. */
    open: (address: string, now = draft) => {
      keepDraft(session, now);
      ends.delete(session);
      void navigateTo(address);
    },
    /** Leaves what was written here for what stands there now. */
    drop: () => removeDraft(session),
    /** Leaves the page on which all is checked. What was refused is kept. */
    leave: (end: CheckEnd) => {
      if (end !== 'moved') removeDraft(session);
      ends.set(session, end);
      void navigateBack();
    },
  };
}
