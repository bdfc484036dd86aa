import type { Topic } from '@types_/case/category';
import type { Failure } from '@types_/core/envelope';
import { useEffect, useState } from 'react';
import { newKey } from '@/cloud/new-key';
import { forgetPhoto, PHOTOS_STAY } from '@/platform/photo';
import { getStored, removeStored, setStored } from '@/platform/storage';

/**
 * A photo of a draft: shown from `url`, kept in the cloud as `fileId` once it is there. `clean`: made small, without place and time;
 * from then on it lies in a file of our own.
 */
export interface DraftPhoto {
  id: string;
  url: string;
  clean: boolean;
  fileId: string | null;
  failed: boolean;
  /** Why it was given no place. */
  refused?: Failure | undefined;
}

/** What a student is about to say. The key is the case's: sent twice, it is one case. */
export interface Draft {
  key: string;
  topic: Topic | null;
  /** Of a topic of the school's own: what it was called when it was chosen. */
  topicName?: string | undefined;
  text: string;
  place: string;
  /** Somebody may come to harm: it runs on hours. */
  danger: boolean;
  /** It is about somebody at the union's desk: the youth league gets it. */
  aboutUnion: boolean;
  photos: DraftPhoto[];
}

const STORED_AS = 'draft-case';

const fresh = (): Draft => ({
  ...{ key: newKey(), topic: null, text: '', place: '' },
  ...{ danger: false, aboutUnion: false, photos: [] },
});

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Draft).key === 'string' &&
  Array.isArray((value as Draft).photos);

/** What is left of a photo when WeChat is opened again: what is in the cloud, and where files stay, what was on its way there. */
const isLeft = ({ fileId, clean }: DraftPhoto): boolean => fileId !== null || (PHOTOS_STAY && clean);

/** The draft kept on the phone, or a fresh one. */
function keptDraft(): Draft {
  const stored = getStored(STORED_AS);
  if (!isDraft(stored)) return fresh();
  const photos = stored.photos.filter(isLeft).map((photo) => ({ ...photo, failed: photo.fileId === null }));
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
  for (const { url, clean } of now().draft.photos) if (clean) forgetPhoto(url);
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
