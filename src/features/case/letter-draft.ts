import { useState } from 'react';
import { getStored, removeStored, setStored } from '@/platform/storage';

const placeOf = (caseId: string, kind: string): string => `letter-${caseId}-${kind}`;

/** Begins a letter with words that stand elsewhere, unless one is being written there. */
export function beginLetter(caseId: string, kind: string, text: string): void {
  const place = placeOf(caseId, kind);
  if (!getStored(place)) setStored(place, text);
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
