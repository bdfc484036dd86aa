import { owedOutcomes } from '../../_kit/appointment/owed-outcomes';
import type { SessionDocument } from '../../_kit/appointment/sessions';
import { Schools } from '../../_kit/schools';
import { tellUnrecorded } from '../case/tell-case';

/** Of a session without minutes whoever brought a case hears that nobody has written down what came of it; false: not all of them yet. */
export async function tellBrought(session: SessionDocument, now: Date): Promise<boolean> {
  const { _id, schoolId } = session;
  const owed = await owedOutcomes(session, 0);
  if (owed.length === 0) return true;
  const schools = await new Schools().load([schoolId]);
  return tellUnrecorded(_id, owed, { calendar: await schools.calendarOf(schoolId), now });
}
