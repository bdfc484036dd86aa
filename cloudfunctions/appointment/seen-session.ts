import { isOfSchool } from '@domain/appointment/of-school';
import { isShown } from '@domain/appointment/session-life';
import type { SessionDocument } from '../_kit/appointment/sessions';
import type { Call } from '../_kit/router';

/** Whether a session is there for the caller: published, and of a school that they belong to. */
export const isSeen = (
  session: Pick<SessionDocument, 'schoolId' | 'state' | 'cancelled'>,
  { actor, now }: Pick<Call<unknown>, 'actor' | 'now'>,
): boolean => isShown(session) && isOfSchool(actor, session.schoolId, now);
