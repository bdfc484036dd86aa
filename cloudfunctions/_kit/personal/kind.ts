import type { PersonalKindName } from '@types_/identity/personal-data';
import type { PersonalRecord } from '@types_/identity/personal-data-view';

/** A person as what they leave behind is found: by their ids, their accounts, and the words that name them. */
export interface Who {
  ids: readonly string[];
  accounts: readonly string[];
  /** Their name, number and contact in clear: to be taken out of texts. */
  words: readonly string[];
}

export interface Stored {
  _id: string;
  version?: number;
}

/**
 * What one collection keeps about people. Export, deletion, retention and the rotation of keys work from these and from
 * nothing else: a collection that is not described is a collection that a test complains about.
 */
export interface PersonalKind<D extends Stored = Stored> {
  name: PersonalKindName;
  collection: string;
  /** Sealed fields, dotted where they lie deeper, and the place each is sealed to. */
  sealed: readonly { field: string; place: (id: string) => string }[];
  /** What finds somebody's documents; null when nothing can, and it goes by itself within a day. */
  whose(who: Who): Record<string, unknown> | null;
  /** What the export says of a document. */
  show(document: D): PersonalRecord[];
  /** When its person goes: values that take every trace of them out of a document. Without this the document goes too. */
  rewrite?(document: D, who: Who): Promise<object>;
  /** It stays as it is when its person goes. */
  stays?: true;
  /** What finds documents older than a moment, for retention; null when nothing is kept for a time only. */
  olderThan: ((before: Date) => Record<string, unknown>) | null;
}

/** A record of the export: what is null or empty is left out. */
export const record = (
  of: PersonalRecord['of'],
  at: Date | null | undefined,
  facts: Partial<Record<PersonalRecord['facts'][number]['name'], unknown>>,
): PersonalRecord => ({
  of,
  at: at?.toISOString() ?? null,
  facts: Object.entries(facts).flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : [{ name: name as keyof typeof facts, value: value instanceof Date ? value.toISOString() : String(value) }],
  ),
});
