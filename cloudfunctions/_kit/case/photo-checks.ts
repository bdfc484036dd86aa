import type { PhotoCheck } from '@domain/case/photo';
import { keyedHash } from '../crypto';
import { _, Collection } from '../database';
import { sealedCheck } from './seals';

/** A check that the platform was asked for: which photo of which case its answer is about. */
interface PhotoCheckDocument {
  /** Follows from the platform's trace id, which nobody outside knows: who tells a verdict must name it. */
  _id: string;
  caseId: string;
  index: number;
  at: Date;
}

/** As much of a case as the checking of its photos needs. */
export interface CaseWithPhotos {
  _id: string;
  authorId: string;
  photos: string[];
  photoChecks: PhotoCheck[];
  photosOpen: boolean;
}

export const photoChecks = new Collection<PhotoCheckDocument>('photo-checks');
export const casesWithPhotos = new Collection<CaseWithPhotos>('cases');

export const checkIdOf = (traceId: string): string => keyedHash('trace', traceId);

/**
 * Moves one photo of a case on from one of some states; false when it is in another by now. It is no step of the case and
 * leaves the version alone. A photo that others may not see is told to its author.
 */
export function movePhoto(
  caseId: string,
  index: number,
  from: readonly PhotoCheck['state'][],
  to: PhotoCheck,
): Promise<boolean> {
  const place = `photoChecks.${index}`;
  const told = to.state === 'rejected' ? { unnoticed: true, news: _.inc(1) } : {};
  return casesWithPhotos.updateWhere(
    { _id: caseId, [`${place}.state`]: _.in([...from]) },
    { [place]: _.set(sealedCheck(caseId, index, to)), ...told },
  );
}
