import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';

/** What the caller's school has decided for those who write. */
export async function showMySchool({ actor, schools }: Call<unknown>): Promise<{ dutyPhone: string }> {
  if (!actor.student) throw new Refusal('NOT_BOUND');
  const { dutyPhone } = await schools.settingsOf(actor.student.schoolId);
  return { dutyPhone };
}
