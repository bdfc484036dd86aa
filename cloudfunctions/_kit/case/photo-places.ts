import { Collection } from '../database';
import { atPath, removeFiles, writeFile } from '../storage';

/** A place in storage that was given out for a photo of a draft, so that it is found should no case come to have it. */
export interface PhotoPlace {
  /** Its path. */
  _id: string;
  version: number;
  /** Of its folder: from when on it goes, `domain/case/draft-photos.ts` says. */
  day: string;
  /** Who may put it there; null once their account is deleted. */
  personId: string | null;
  /** The case that its draft becomes, should it be filed. */
  caseId: string;
  /** Its draft said that somebody may come to harm: such places are counted by themselves. */
  danger?: true;
  at: Date;
}

export const photoPlaces = new Collection<PhotoPlace>('photo-places');

/** A file that is written to learn what the ids of this storage begin with. */
const BESIDE = 'case-photos/beside';

/** Files at some paths go, whether they ever came or not; 49 at most. */
export async function removeAt(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const beside = await writeFile(BESIDE, Buffer.from('-'));
  await removeFiles([...paths.map((path) => atPath(beside, path)), beside]);
}
