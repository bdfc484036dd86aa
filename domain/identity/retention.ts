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
  /** What somebody was told: a year, so that a whole school year can be looked up. */
  notices: { days: YEAR, fate: 'removed' },
  /** Tries at binding count for their day. */
  tries: { days: 1, fate: 'removed' },
};

/** The moment before which something of a kind is over its time; null when it has none. */
export const keptSince = (kind: PersonalKindName, now: Date): Date | null => {
  const { days } = RETENTION[kind];
  return days === null ? null : new Date(now.getTime() - days * 86_400_000);
};
