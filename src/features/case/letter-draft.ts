import { useState } from 'react';
import { getStored, removeStored, setStored } from '@/platform/storage';

/** A letter being written, kept on the phone under its case and kind until it is sent. */
export function useLetterDraft(caseId: string, kind: string) {
  const place = `letter-${caseId}-${kind}`;
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
