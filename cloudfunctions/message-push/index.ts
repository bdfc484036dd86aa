import { photoAfter } from '@domain/case/photo';
import { checkIdOf, movePhoto, photoChecks } from '../_kit/case/photo-checks';

/** The verdict on a media file, as the platform pushes it. */
interface MediaVerdict {
  Event?: unknown;
  trace_id?: unknown;
  errcode?: unknown;
  result?: { suggest?: unknown; label?: unknown };
}

/** What the platform wants to hear; anything else makes it push again. */
const HEARD = 'success';

/**
 * Takes what the platform pushes: the verdicts of mediaCheckAsync. Anybody can call a function, but only the platform and
 * we know the trace id of a check; whatever names none is passed over. Two requests.
 */
export async function main(event: MediaVerdict): Promise<string> {
  if (event?.Event !== 'wxa_media_check' || typeof event.trace_id !== 'string') return HEARD;
  const check = await photoChecks.get(checkIdOf(event.trace_id));
  if (!check) return HEARD;
  const isAnswer = event.errcode === undefined || event.errcode === 0;
  const suggest = isAnswer ? String(event.result?.suggest) : 'none';
  const label = isAnswer && Number.isInteger(event.result?.label) ? Number(event.result?.label) : null;
  await movePhoto(check.caseId, check.index, ['due', 'asked', 'waiting'], photoAfter(suggest, label, new Date()));
  return HEARD;
}
