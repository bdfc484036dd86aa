import { dayOf, plusDays } from '@domain/core/school-clock';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { TermRow } from '@types_/identity/role-actions';
import { type Cast, deskFrom, type Member, seatOf } from '../simulation/cast';
import { adminOf, memberTicket } from '../simulation/hand-over';
import type { Break } from '../simulation/own-days';
import type { World } from './world';

/** One more officer comes in the course of the year. */
export async function bringOne(world: World, cast: Cast): Promise<void> {
  const { phones } = world;
  const [one] = deskFrom(cast, cast.served);
  if (!one) return;
  cast.served += 1;
  const admin = adminOf(cast);
  const place = cast.school.id;
  const ticket = await memberTicket(world, admin, place, one);
  const from = dayOf(world.clock.now());
  const member: Member = { ...one, role: 'officer', habit: 'keen' };
  const term = { ...seatOf(member), from, to: null };
  const { ok } = await phones.write(admin.openid, 'identity', 'grant-role', { place, ticket, ...term });
  if (ok) cast.desk.push(member);
}

/** One of the officers goes, and leaves what they had in hand. */
export async function sendOne(world: World, cast: Cast): Promise<void> {
  const { phones } = world;
  const admin = adminOf(cast);
  const place = cast.school.id;
  const roles = await phones.read(admin.openid, 'identity', 'list-roles', { place, past: false });
  const row = (roles.rows as TermRow[]).find(({ role }) => role === 'officer');
  if (!row) return;
  // Whoever it is goes on opening the app, and is told that it is no longer theirs.
  await phones.write(admin.openid, 'identity', 'end-role', { place, id: row.id });
}

export const hasLeague = ({ teachers }: Cast): boolean => teachers.some(({ role }) => role === 'youth-league');

/** Somebody comes into an office by a code. */
async function invited({ phones, clock }: World, host: string, openid: string, seat: object): Promise<void> {
  const term = { name: '韩雨泽', from: dayOf(clock.now()), to: null };
  const { data } = await phones.write(host, 'identity', 'invite-staff', { ...seat, ...term });
  await phones.write(openid, 'identity', 'accept-invitation', { code: data.code, agreed: AGREEMENT_VERSION });
}

/** Somebody new at the youth league, by a code from a colleague; where nobody is there from the city's admin, whom the province appoints first. */
export async function inviteToLeague(world: World, { school, teachers }: Cast): Promise<void> {
  const colleague = teachers.find(({ role }) => role === 'youth-league');
  const city = `year-city-${school.prefecture}-admin`;
  if (!colleague)
    await invited(world, 'demo-province-admin', city, {
      place: `city-${school.prefecture}`,
      role: 'city-admin',
      office: '市学联',
    });
  const openid = `year-${school.code}-invited`;
  await invited(world, colleague?.openid ?? city, openid, { place: school.id, role: 'youth-league', office: '校团委' });
  teachers.push({ openid, id: '', role: 'youth-league', office: '校团委' });
}

/** The school announces a break of its own, and a day that makes up for it. What was promised stays. */
export async function announce(world: World, cast: Cast, more: Break, workday: string): Promise<void> {
  const { phones } = world;
  const admin = adminOf(cast);
  const place = cast.school.id;
  const view = await phones.read(admin.openid, 'identity', 'show-school-days', { place });
  const breaks = [...view.breaks, more];
  const workdays = [...view.workdays, workday];
  const input = { place, version: view.version, breaks, workdays };
  const { ok, error } = await phones.write(admin.openid, 'identity', 'set-school-days', input);
  if (!ok) throw new Error(`the calendar of ${cast.school.name}: ${error.code}`);
  cast.days.announce(world.clock.now(), breaks, workdays);
}

export const sportsDays = (monday: string): { break: Break; workday: string } => ({
  break: { name: '运动会', from: plusDays(monday, 3), to: plusDays(monday, 4) },
  workday: plusDays(monday, 12),
});
