import { mayCall } from '@domain/case/callable';
import { resourceOf, standingsIn } from '@domain/case/role';
import { can } from '@domain/identity/can';
import { unseal } from '../../_kit/crypto';
import { personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import { lookForCalling } from '../opening';
import { type LookCall, needWhy, recordLook } from '../record-look';

/**
 * The phone number that the author has left, for whoever is to call them, with a reason (decision 35). Who left none is not looked at:
 * null, and nothing is written down. Four requests.
 */
export async function openContact(call: LookCall): Promise<{ phone: string | null }> {
  const { input, actor, now } = call;
  needWhy(call);
  const look = await lookForCalling(input.id, actor, now);
  const standings = look ? standingsIn(actor, look, now) : [];
  if (!look || standings.length === 0 || !can(actor, 'case.open-contact', resourceOf(look), now))
    throw new Refusal('CASE_NOT_FOUND');
  const caller = standings.find((one) => mayCall(look, one));
  if (!caller) throw new Refusal('CASE_STEP_NOT_NOW', { status: look.phase.status });
  if (!look.author) throw new Refusal('CASE_AUTHOR_GONE');
  // Under another number or school by now, they are another line, with a number of its own.
  const line = [...look.later, ...look.line].find(({ contact }) => contact !== undefined);
  if (!line?.contact) return { phone: null };
  await recordLook(call, look, caller, 'contact');
  return { phone: unseal(line.contact, personPlace(line._id, 'contact')) };
}
