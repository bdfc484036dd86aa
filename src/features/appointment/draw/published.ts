import { publishedList } from '@domain/case/chain/heads';
import { openHash } from '@domain/core/open-hash';
import { dayOf } from '@domain/core/school-clock';
import type { DrawView } from '@types_/appointment/draw-view';
import { call } from '@/cloud/call';

/** Whether a list is the one that was published of the day on which it was sealed (decision 16); null while that is not published, or nobody answers. */
export async function isAsPublished({ session, sealed }: DrawView): Promise<boolean | null> {
  if (!sealed) return null;
  const day = dayOf(sealed.at);
  if (day >= dayOf(new Date())) return null;
  const answer = await call('case', 'heads', { schoolId: session.schoolId, day });
  if (!answer.ok || answer.data.heads === null) return null;
  return answer.data.heads.includes(publishedList(session.id, sealed.listHash, openHash));
}
