import { withoutMetadata } from '@domain/core/image-metadata';
import { pathOf, writeFile } from '../../_kit/storage';

/** Storage that has not answered by then is asked again a minute later. */
const ANSWER_MS = 5_000;

/**
 * Takes out of a photo what it tells beside the picture, should the phone that sent it not have done so: before anybody but its author
 * can open it. True when there was something.
 */
export async function cleanPhoto(fileId: string, url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
  // Not looked at, so not clean: whoever asked waits and comes again.
  if (!answer.ok) throw new Error(`storage says ${answer.status}`);
  const found = Buffer.from(await answer.arrayBuffer());
  const clean = withoutMetadata(found);
  if (!clean || found.equals(clean)) return false;
  await writeFile(pathOf(fileId), Buffer.from(clean));
  return true;
}
