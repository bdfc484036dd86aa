import { useState } from 'react';
import { getStored, removeStored, setStored } from '@/platform/storage';

const placeOf = (caseId: string, kind: string): string => `letter-${caseId}-${kind}`;

/** What a student adds and what they answer is one letter: the desk may ask while it is being written. */
export const MORE = 'more';

/** Where the two were kept each for itself before. */
const MORE_BEFORE = ['supplement', 'add'];

const placesBefore = (caseId: string, kind: string): string[] =>
  (kind === MORE ? MORE_BEFORE : []).map((one) => placeOf(caseId, one));

/** What is being written, with what was begun where it was kept before: that is brought here, once. */
function keptText(caseId: string, kind: string): string {
  const place = placeOf(caseId, kind);
  const own = String(getStored(place) ?? '');
  const before = placesBefore(caseId, kind).filter(getStored);
  if (before.length === 0) return own;
  const all = [own, ...before.map((one) => String(getStored(one)))].filter(Boolean).join('\n');
  // A full phone keeps nothing more: then it stays where it was.
  if (setStored(place, all)) before.forEach(removeStored);
  return all;
}

/** Begins a letter with words that stand elsewhere; they go below what is being written there, once. */
export function beginLetter(caseId: string, kind: string, text: string): void {
  const written = keptText(caseId, kind).trim();
  if (!written.includes(text)) setStored(placeOf(caseId, kind), [written, text].filter(Boolean).join('\n'));
}

/** A letter being written, kept on the phone under its case and kind until it is sent. */
export function useLetterDraft(caseId: string, kind: string) {
  const place = placeOf(caseId, kind);
  const [text, setText] = useState(() => keptText(caseId, kind));
  return {
    text,
    write: (next: string) => {
      setText(next);
      setStored(place, next);
    },
    sent: () => [place, ...placesBefore(caseId, kind)].forEach(removeStored),
  };
}
