import type { FileFor } from '@types_/case/telling-view';
import { useState } from 'react';
import { getStored, removeStored, setStored } from '@/platform/storage';

/** What an officer is writing down; the topic comes when it is chosen. */
export type TellDraft = Omit<FileFor, 'topic'> & { topic: FileFor['topic'] | null };

const PLACE = 'tell-draft';
const EMPTY: TellDraft = { topic: null, text: '', place: '', danger: false, told: 'counter', number: '' };

/** What is being written down, kept on the phone until it is sent. */
export function useTellDraft() {
  const [draft, setDraft] = useState<TellDraft>(() => ({
    ...EMPTY,
    ...(getStored(PLACE) as Partial<TellDraft> | null),
  }));
  return {
    draft,
    change: (more: Partial<TellDraft>) => {
      const next = { ...draft, ...more };
      setDraft(next);
      setStored(PLACE, next);
    },
    sent: () => {
      setDraft(EMPTY);
      removeStored(PLACE);
    },
  };
}
