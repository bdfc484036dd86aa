import type { ApplicationView } from '@types_/appointment/application-view';
import { useState } from 'react';
import { getStored, removeStored, setStored } from '@/platform/storage';

/** What somebody is about to apply with. */
export interface Draft {
  topic: string;
  cases: string[];
  digest: string;
  /** The union is not to see it. */
  withoutUnion: boolean;
  /** They come for others, too. */
  isGroup: boolean;
  people: string;
  code: string;
}

const storedAs = (session: string): string => `application-${session}`;

const EMPTY: Draft = { topic: '', cases: [], digest: '', withoutUnion: false, isGroup: false, people: '', code: '' };

const asApplied = ({ topic, cases, digest, withoutUnion, speaksFor, group }: ApplicationView): Draft => ({
  ...{ topic, cases, digest, withoutUnion, isGroup: group !== '' },
  ...{ people: speaksFor > 1 ? String(speaksFor) : '', code: group },
});

const isDraft = (stored: unknown): stored is Partial<Draft> => typeof stored === 'object' && stored !== null;

/** The draft kept on the phone; else what was applied with, else an empty one; with the digest that somebody comes with. */
function keptDraft(session: string, application: ApplicationView | null, digest: string): Draft {
  const stored = getStored(storedAs(session));
  const begun = application ? asApplied(application) : EMPTY;
  // What somebody has just come with stands above what they had begun before.
  return { ...begun, ...(isDraft(stored) ? stored : {}), ...(digest ? { digest } : {}) };
}

/** A draft that is on the phone from the first keystroke; `kept` is false when the phone is full. */
export function useDraft(session: string, application: ApplicationView | null, digest: string) {
  const [{ draft, kept }, setKept] = useState(() => ({ draft: keptDraft(session, application, digest), kept: true }));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setKept({ draft: next, kept: setStored(storedAs(session), next) });
  };
  return { draft, kept, change };
}

/** It was sent, or is not wanted any more. */
export const dropDraft = (session: string): void => removeStored(storedAs(session));
