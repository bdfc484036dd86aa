import type { AppointmentActions } from '@types_/appointment/actions';
import type { Channel } from '@types_/appointment/channel';
import type { SessionSaved, SessionTemplateView, SessionView } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { newKey } from '@/cloud/new-key';
import { type Draft, freshDraft, savedDraft } from './draft';

export type SessionInput = InputOf<AppointmentActions, 'save-session'>;

/** A session that is being written: one for all pages of the form, so that what comes of it on one is known on all. */
export interface Writing {
  readonly schoolId: string;
  channel: Channel;
  template: SessionTemplateView;
  /** The draft that is changed; null for a new session. */
  saved: SessionSaved | null;
  draft: Draft;
  /** What was sent last, for which draft, and under which key. */
  sent: { what: string; key: string; wish: SessionInput } | null;
  /** Whether it began anew because the draft was stored from elsewhere since: what was written before is not in it. */
  isAnew: boolean;
}

/** What is being written while the app is open: it goes from page to page, and who leaves the form finds it there again. */
const writings = new Map<string, Writing>();

/** Where it is kept: a draft by its id; of new sessions one of each way of meeting. */
const placeOf = (schoolId: string, id: string, channel: Channel): string => id || `${schoolId} ${channel}`;

const placeIn = ({ schoolId, saved, channel }: Writing): string => placeOf(schoolId, saved?.id ?? '', channel);

export const writingAt = (...at: Parameters<typeof placeOf>): Writing | undefined => writings.get(placeOf(...at));

const keep = (writing: Writing): Writing => {
  writings.set(placeIn(writing), writing);
  return writing;
};

const drop = (writing: Writing): void => void writings.delete(placeIn(writing));

/** Goes on with it, as another way of meeting where that is chosen. */
export const goOn = (writing: Writing, begun: Pick<Writing, 'channel' | 'template'>): Writing =>
  keep(Object.assign(writing, begun));

/** Goes on with what is kept there, or begins; anew where the draft has another version by now. */
export function begin(
  schoolId: string,
  { channel, template, saved }: Pick<Writing, 'channel' | 'template'> & { saved: SessionView | null },
): Writing {
  const kept = writingAt(schoolId, saved?.id ?? '', channel);
  if (kept && kept.saved?.version === saved?.version) return goOn(kept, { channel, template });
  const now = new Date();
  const draft = saved ? savedDraft(saved, now) : freshDraft(template, now);
  return keep({ schoolId, channel, template, saved, draft, sent: null, isAnew: kept !== undefined });
}

/** Writes on. */
export function write(writing: Writing, more: Partial<Draft>): Draft {
  return keep(Object.assign(writing, { draft: { ...writing.draft, ...more }, isAnew: false })).draft;
}

const whatIn = ({ draft, channel }: Writing): string => JSON.stringify([draft, channel]);

/**
 * What is sent, and under which key: with every try the same, also from another page, until it is stored or something else is written. The moment
 * of "now" in a wish moves, and under one key only one wish is taken.
 */
export function toSend(writing: Writing, wish: SessionInput): NonNullable<Writing['sent']> {
  const what = whatIn(writing);
  if (writing.sent?.what !== what) writing.sent = { what, key: newKey(), wish };
  return writing.sent;
}

/** It is stored as a draft: what is written from here on changes that one. */
export function stored(writing: Writing, saved: SessionSaved): void {
  drop(writing);
  keep(Object.assign(writing, { saved, sent: null }));
}

/** Whether nothing was written since that was sent. */
export const isWhole = (writing: Writing, what: string): boolean => whatIn(writing) === what;

/** All is done with what was sent; what was written since is kept. */
export function forget(writing: Writing, what: string): void {
  if (isWhole(writing, what)) drop(writing);
}
