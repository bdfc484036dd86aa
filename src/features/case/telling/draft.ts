import type { FileFor } from '@types_/case/telling-view';
import { useState } from 'react';
import { newKey } from '@/cloud/new-key';
import { getStored, removeStored, setStored } from '@/platform/storage';

/** What an officer is writing down; the topic comes when it is chosen. */
type Written = Omit<FileFor, 'topic'> & { topic: FileFor['topic'] | null };
/** With the key of the case: the same words sent again, also after the app was closed, are the same case. */
export type TellDraft = Written & { key: string };

const PLACE = 'tell-draft';
const EMPTY: Written = { topic: null, text: '', place: '', danger: false, told: 'counter', number: '', name: '' };

/** What is being written down, kept on the phone until it is sent. */
export function useTellDraft() {
  const [draft, setDraft] = useState<TellDraft>(() => ({
    ...{ ...EMPTY, key: newKey() },
    ...(getStored(PLACE) as Partial<TellDraft> | null),
  }));
  return {
    draft,
    change: (more: Partial<Written>) => {
      const next = { ...draft, ...more, key: newKey() };
      setDraft(next);
      setStored(PLACE, next);
    },
    sent: () => {
      setDraft({ ...EMPTY, key: newKey() });
      removeStored(PLACE);
    },
  };
}
