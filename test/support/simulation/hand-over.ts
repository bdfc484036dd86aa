import { dayOf } from '@domain/core/school-clock';
import type { TermRow } from '@types_/identity/role-actions';
import type { Random } from '../../../tools/seed/random';
import { type Cast, DESK, deskFrom, type Member, type Student, seatOf } from './cast';
import type { Phones } from './phones';
import type { SimulatedClock } from './simulated-clock';

interface World {
  phones: Phones;
  random: Random;
  clock: SimulatedClock;
}

/** One of the admins of a union. */
export const adminOf = ({ desk }: Cast): Member => {
  const admin = desk.find(({ role }) => role === 'union-admin');
  if (!admin) throw new Error('a union without an admin');
  return admin;
};

/** The next students on the roster who are still there. */
function successors(cast: Cast): Member[] {
  const next = deskFrom(cast, cast.served);
  if (next.length < DESK) throw new Error('nobody is left to succeed');
  cast.served += DESK;
  return next;
}

/** What lets an admin give a role to a student. */
export async function memberTicket(
  { phones }: World,
  admin: Member,
  place: string,
  { line }: Student,
): Promise<string> {
  const found = await phones.read(admin.openid, 'identity', 'find-member', { place, number: line.number });
  return found.ticket;
}

/** 换届: the whole desk goes and another comes, on one screen. The phone asks on until all is carried out, or leaves it to the scheduler. */
export async function handOver(world: World, cast: Cast): Promise<void> {
  const { phones, random } = world;
  const admin = adminOf(cast);
  const place = cast.school.id;
  const roles = await phones.read(admin.openid, 'identity', 'list-roles', { place, past: false });
  const rows: TermRow[] = roles.rows;
  const go = rows.filter(({ role }) => role === 'officer' || role === 'union-admin').map(({ id }) => id);
  const next = successors(cast);
  const come: object[] = [];
  for (const one of next) come.push({ ticket: await memberTicket(world, admin, place, one), ...seatOf(one) });
  const day = dayOf(world.clock.now());
  const key = phones.freshKey();
  const rounds = random.below(4);
  for (let round = 0; round <= rounds; round += 1) {
    const { ok, data, error } = await phones.write(
      admin.openid,
      'identity',
      'hand-over',
      { place, day, to: null, go, come },
      key,
    );
    if (!ok) throw new Error(`the handover at ${cast.school.name}: ${error.code}`);
    if (!data.more) break;
  }
  cast.desk = next;
}
