import type { Topic } from '@types_/case/category';
import { useEffect, useState } from 'react';
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
  /** Somebody may come to harm: it runs on hours. */
  danger: boolean;
  photos: DraftPhoto[];
}

const STORED_AS = 'draft-case';

const fresh = (): Draft => ({ key: newKey(), topic: null, text: '', place: '', danger: false, photos: [] });

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Draft).key === 'string' &&
  Array.isArray((value as Draft).photos);

/** The draft kept on the phone, or a fresh one. A photo that never reached the cloud is gone with the session it was picked in. */
function keptDraft(): Draft {
  const stored = getStored(STORED_AS);
  if (!isDraft(stored)) return fresh();
  const photos = stored.photos.filter(({ fileId }) => fileId !== null).map((photo) => ({ ...photo, failed: false }));
  return { ...fresh(), ...stored, photos };
}

interface Kept {
  draft: Draft;
  /** False when the phone is full and nothing more is kept. */
  kept: boolean;
}

// One for the pages of filing: a photo may still be on its way when the last page is open.
let current: Kept | null = null;
const listeners = new Set<(now: Kept) => void>();

const now = (): Kept => {
  current ??= { draft: keptDraft(), kept: true };
  return current;
};

function publish(next: Kept): void {
  current = next;
  for (const listener of listeners) listener(next);
}

/** Changes the draft and writes it to the phone. */
export function changeDraft(part: (draft: Draft) => Partial<Draft>): void {
  const { draft } = now();
  const next = { ...draft, ...part(draft) };
  publish({ draft: next, kept: setStored(STORED_AS, next) });
}

/** The draft was sent: the next one begins empty. */
export function dropDraft(): void {
  removeStored(STORED_AS);
  publish({ draft: fresh(), kept: true });
}

/** The draft as it is now. */
export function useDraft(): Kept {
  const [seen, setSeen] = useState(now);
  useEffect(() => {
    listeners.add(setSeen);
    return () => {
      listeners.delete(setSeen);
    };
  }, []);
  return seen;
}
