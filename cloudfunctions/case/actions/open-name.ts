import { resourceOf, standingIn } from '@domain/case/role';
import { can } from '@domain/identity/can';
import { unseal } from '../../_kit/crypto';
import { authorPlace } from '../../_kit/personal/cases';
import { Refusal } from '../../_kit/refusal';
import { lookForOpening } from '../opening';
import { type LookCall, needWhy, recordLook } from '../record-look';

/** The author's full name, for somebody with a standing in the case and a reason. Four requests. */
export async function openName(call: LookCall): Promise<{ name: string }> {
  const { input, actor, now } = call;
  needWhy(call);
  const look = await lookForOpening(input.id, actor, now);
  const standing = look && standingIn(actor, look, now);
  if (!standing || !can(actor, 'case.open-name', resourceOf(look), now)) throw new Refusal('CASE_NOT_FOUND');
  // Nobody is told by the difference whether the account was deleted: the case says so itself.
  if (!look.author) throw new Refusal('CASE_AUTHOR_GONE');
  if (standing.role !== 'author') await recordLook(call, look, standing, 'name');
  return { name: unseal(look.author.name, authorPlace(look._id)) };
}
