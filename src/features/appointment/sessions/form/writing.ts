import type { Channel } from '@types_/appointment/channel';
import type { SessionTemplateView, SessionView } from '@types_/appointment/session-view';
import { newKey } from '@/cloud/new-key';
import { type Draft, freshDraft, savedDraft } from './draft';

/** A session that is being written. */
export interface Writing {
  channel: Channel;
  template: SessionTemplateView;
  /** The draft that is changed; null for a new session. */
  saved: SessionView | null;
  draft: Draft;
  /** What was sent last, and under which key. */
  sent: { what: string; key: string } | null;
}

/** What is being written while the app is open: it goes from page to page, and who leaves the form finds it there again. */
const writings = new Map<string, Writing>();

/** Where it is kept: a draft by its id; of new sessions one of each way of meeting. */
export const placeOf = (schoolId: string, id: string, channel: Channel): string => id || `${schoolId} ${channel}`;

export const writingAt = (place: string): Writing | undefined => writings.get(place);

const keep = (place: string, writing: Writing): Writing => {
  writings.set(place, writing);
  return writing;
};

/** Goes on with what is kept there, or begins; anew where the draft has another version by now. */
export function begin(place: string, begun: Pick<Writing, 'channel' | 'template' | 'saved'>): Writing {
  const kept = writingAt(place);
  if (kept?.saved?.version === begun.saved?.version && kept) return keep(place, { ...kept, ...begun });
  const now = new Date();
  const draft = begun.saved ? savedDraft(begun.saved, now) : freshDraft(begun.template, now);
  return keep(place, { ...begun, draft, sent: null });
}

/** Writes on. */
export function write(place: string, writing: Writing, more: Partial<Draft>): Draft {
  const now = writingAt(place) ?? writing;
  return keep(place, { ...now, draft: { ...now.draft, ...more } }).draft;
}

/** The key under which something is sent: the same with every try, also from another page, until it is something else. */
export function keyOf(place: string, writing: Writing, what: string): string {
  const now = writingAt(place) ?? writing;
  const sent = now.sent?.what === what ? now.sent : { what, key: newKey() };
  keep(place, { ...now, sent });
  return sent.key;
}

/** It is stored. */
export const forget = (place: string): void => void writings.delete(place);
