import type { CaseRole } from '@types_/case/status';
import { canonical, type Digest, type Fault, type Head, type Link, linkTo, verifyChain } from '../../core/chain';
import { isInternal } from '../internal';
import { topicFields } from '../school-topics';
import type { CaseEvent, CaseState, Filed } from '../state';

/**
 * What an event commits to, so that nobody can change it afterwards (decision 16). The content is hashed with a salt of its
 * own: when words must go, with a deleted account, content and salt go and the chain still holds. Hashes are SHA-256, base64url.
 */
export interface Commitment {
  /** Random, so that short content cannot be guessed from its hash; empty once the content was taken out. */
  salt: string;
  /** Hash of salt and content. */
  said: string;
  /** Keyed hash of who of the staff it was; only the server can make it. Null for the author and for the system. */
  who: string | null;
  /** Keyed hash of what the case has come to by it; only the server can make it. Missing where several events were written at once, but for the last. */
  stands?: string;
  previous: string;
  hash: string;
}

/** What is linked: all that anybody may see of an event, and the hashes of what not everybody may. */
export interface ChainEntry extends Link {
  at: string;
  role: CaseRole;
  office: string;
  name: CaseEvent['what']['name'];
  said: string;
  who: string | null;
  inTime: boolean | null;
  kept: boolean | null;
  day: string | null;
  stands?: string | undefined;
}

/** What a case keeps of its filing beside the events. */
export type Filing = Pick<CaseState, 'text' | 'place' | 'topic' | 'topicName' | 'danger'> & {
  photos: readonly string[];
};

/**
 * What stands beside the events and belongs to the filing. Of its photos hashes of their ids: who reads the words may not open
 * each photo. What was filed before days were part of it was hashed without photos, too. Only a topic of the school's own has a name.
 */
const said = (
  { text, place, topic, topicName, danger, photos }: Filing,
  { promised }: Pick<Filed, 'promised'>,
  digest: Digest,
) => ({
  ...{ text, place, ...topicFields({ topic, topicName }), danger },
  ...(promised ? { photos: photos.map(digest) } : {}),
});

/** What an event says, whole, as one text: a filing with the words that stand beside the events. */
export const contentOf = (filing: Filing, { what }: Pick<CaseEvent, 'what'>, digest: Digest): string =>
  canonical(what.name === 'file' ? { ...what, ...said(filing, what, digest) } : what);

/** Hash of content under a salt. */
export const commit = (content: string, salt: string, digest: Digest): string => digest(`${salt}\n${content}`);

/** Before the first event of a case: its chain is no other case's. */
export const startOf = (caseId: string): Head => ({ seq: -1, hash: caseId });

/** The chain's head after some events. */
export const headOf = (caseId: string, events: readonly (Pick<CaseEvent, 'seq'> & Commitment)[]): Head => {
  const last = events[events.length - 1];
  return last ? { seq: last.seq, hash: last.hash } : startOf(caseId);
};

const headerOf = (
  event: CaseEvent,
  { said, who, stands }: Pick<Commitment, 'said' | 'who' | 'stands'>,
): Omit<ChainEntry, keyof Link> => ({
  at: event.at.toISOString(),
  role: event.by.role,
  office: event.by.office,
  name: event.what.name,
  ...{ said, who },
  inTime: event.inTime ?? null,
  kept: event.kept ?? null,
  day: event.day ?? null,
  ...(stands === undefined ? {} : { stands }),
});

/** The commitment of a new event, which follows `head`. */
export function commitment(
  filing: Filing,
  event: CaseEvent,
  head: Head,
  { salt, who, stands }: Pick<Commitment, 'salt' | 'who' | 'stands'>,
  digest: Digest,
): Commitment {
  const said = commit(contentOf(filing, event, digest), salt, digest);
  const made = { said, who, ...(stands === undefined ? {} : { stands }) };
  const { previous, hash } = linkTo(head, headerOf(event, made), digest);
  return { salt, ...made, previous, hash };
}

/** An event as it is linked. */
export const entryOf = (event: CaseEvent & Commitment): ChainEntry => ({
  ...headerOf(event, event),
  seq: event.seq,
  previous: event.previous,
  hash: event.hash,
});

/** An entry with the content that the reader may see; null where it was kept from them or taken out. */
export interface OpenEntry {
  entry: ChainEntry;
  content: string | null;
  salt: string;
}

/** What was changed, removed, reordered or inserted in a case since its entries were written; nothing when all is as it was. */
export function verifyCase(caseId: string, entries: readonly OpenEntry[], digest: Digest): Fault[] {
  const faults = verifyChain(
    entries.map(({ entry }) => entry),
    digest,
    startOf(caseId),
  );
  const changed = entries
    .filter(({ entry, content, salt }) => content !== null && commit(content, salt, digest) !== entry.said)
    .map(({ entry }): Fault => ({ seq: entry.seq, kind: 'changed' }));
  return [...faults, ...changed.filter(({ seq }) => !faults.some((fault) => fault.seq === seq))];
}

/** Entries whose content names persons by their ids: nobody outside the functions opens those. */
const NAMES_PERSONS: readonly CaseEvent['what']['name'][] = ['pass', 'recuse'];

/** An event as a reader gets it to verify: with its content, unless it is not for them or was taken out. */
export function openTo(role: CaseRole, filing: Filing, event: CaseEvent & Commitment, digest: Digest): OpenEntry {
  const isClosed =
    event.salt === '' || NAMES_PERSONS.includes(event.what.name) || (role === 'author' && isInternal(event));
  return isClosed
    ? { entry: entryOf(event), content: null, salt: '' }
    : { entry: entryOf(event), content: contentOf(filing, event, digest), salt: event.salt };
}
