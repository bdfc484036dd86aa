import { useState } from 'react';
import { getStored, removeStored, setStored } from '@/platform/storage';

const placeOf = (caseId: string, kind: string): string => `letter-${caseId}-${kind}`;

/** What a student adds and what they answer is one letter: the desk may ask while it is being written. */
export const MORE = 'more';

/** Begins a letter with words that stand elsewhere; they go below what is being written there, once. */
export function beginLetter(caseId: string, kind: string, text: string): void {
  const place = placeOf(caseId, kind);
  const written = String(getStored(place) ?? '').trim();
  if (!written.includes(text)) setStored(place, [written, text].filter(Boolean).join('\n'));
}

/** A letter being written, kept on the phone under its case and kind until it is sent. */
export function useLetterDraft(caseId: string, kind: string) {
  const place = placeOf(caseId, kind);
  const [text, setText] = useState(() => String(getStored(place) ?? ''));
  return {
    text,
    write: (next: string) => {
      setText(next);
      setStored(place, next);
    },
    sent: () => removeStored(place),
  };
}
