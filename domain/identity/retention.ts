import type { PersonalKindName } from '@types_/identity/personal-data';

export interface Kept {
  /** Days from the moment that `olderThan` of the kind looks at; null: as long as the person, without a time of its own. */
  days: number | null;
  /** What happens then: it goes, or it stays without a trace of whose it was. */
  fate: 'removed' | 'anonymised';
}

const YEAR = 365;

/**
 * How long what is kept about people is kept (product.md section 1; 个人信息保护法 article 19: no longer than the purpose needs).
 * Another number is another table: its first run only counts.
 */
export const RETENTION: Record<PersonalKindName, Kept> = {
  /** A closed line: a year for what is still open, questions and a return; then the line goes and its cases lose the author. */
  person: { days: YEAR, fate: 'removed' },
  /** Cases stay for the figures and the school's memory; they lose the author with the account or the line. */
  cases: { days: null, fate: 'anonymised' },
  /** Who looked: as long as the person, so that the chain has no missing beginning; it names nobody. */
  accesses: { days: null, fate: 'removed' },
  /** Requests for another phone or a minor's name: a year, for what is said about them later. */
  approvals: { days: YEAR, fate: 'removed' },
  /** Codes for the staff name somebody and are good for a week: a month after that they go. */
  invitations: { days: 30, fate: 'removed' },
  /** What somebody follows: with the account, so that nobody is counted who is gone. */
  follows: { days: null, fate: 'removed' },
  /** Who is asked in a survey and took a paper: until it closes, then the scheduler removes all of it. */
  rolls: { days: null, fate: 'removed' },
  /** What somebody wanted to talk about with whom: as long as the person, as their cases. */
  applications: { days: null, fate: 'removed' },
  /** Who came to what and how they found it, and absences: as long as the person; who met a leader in a school year, and what was appealed, is told from it. */
  attendances: { days: null, fate: 'removed' },
  /** Which messages were accepted: with the account. */
  subscriptions: { days: null, fate: 'removed' },
  /** What somebody was told: a year, so that a whole school year can be looked up. */
  notices: { days: YEAR, fate: 'removed' },
  /** Photos of drafts: what no case has goes when its folder is closed (domain/case/draft-photos.ts), by `forget-photos`. */
  photos: { days: 2, fate: 'removed' },
  /** Tries at binding count for their day. */
  tries: { days: 1, fate: 'removed' },
};

/** The moment before which something of a kind is over its time; null when it has none. */
export const keptSince = (kind: PersonalKindName, now: Date): Date | null => {
  const { days } = RETENTION[kind];
  return days === null ? null : new Date(now.getTime() - days * 86_400_000);
};
