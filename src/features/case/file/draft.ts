import type { Topic } from '@types_/case/category';
import { useState } from 'react';
import { newKey } from '@/cloud/new-key';
import { getStored, removeStored, setStored } from '@/platform/storage';

/** A photo of a draft: shown from `url`, kept in the cloud as `fileId` once it is there. */
export interface DraftPhoto {
  id: string;
  url: string;
  fileId: string | null;
  failed: boolean;
}

/** What a student is about to say. The key is the case's: sent twice, it is one case. */
export interface Draft {
  key: string;
  topic: Topic | null;
  text: string;
  place: string;
  photos: DraftPhoto[];
}

const STORED_AS = 'draft-case';

const fresh = (): Draft => ({ key: newKey(), topic: null, text: '', place: '', photos: [] });

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Draft).key === 'string' &&
  Array.isArray((value as Draft).photos);

/** The draft kept on the phone, or a fresh one. A photo that never reached the cloud is gone with the session it was picked in. */
export function keptDraft(): Draft {
  const kept = getStored(STORED_AS);
  if (!isDraft(kept)) return fresh();
  return {
    ...kept,
    photos: kept.photos.filter(({ fileId }) => fileId !== null).map((photo) => ({ ...photo, failed: false })),
  };
}

/** The draft, written to the phone at every change; `kept` is false when the phone is full. */
export function useDraft() {
  const [draft, setDraft] = useState(keptDraft);
  const [kept, setKept] = useState(true);
  const change = (part: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) =>
    setDraft((now) => {
      const next = { ...now, ...(typeof part === 'function' ? part(now) : part) };
      setKept(setStored(STORED_AS, next));
      return next;
    });
  return { draft, kept, change, drop: () => removeStored(STORED_AS) };
}
