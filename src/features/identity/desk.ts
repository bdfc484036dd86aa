import type { Me } from '@types_/identity/me';

type MembershipView = Me['memberships'][number];

/** The membership by which somebody works at a union's desk, if any. */
export const deskOf = (me: Me): MembershipView | undefined =>
  me.memberships.find(({ role }) => role === 'officer' || role === 'union-admin');

/** Whether somebody heads a union. */
export const isUnionAdmin = (me: Me): boolean => me.memberships.some(({ role }) => role === 'union-admin');

/** The membership by which somebody has cases to handle: at a union's desk, or in a department. */
export const seatOf = (me: Me): MembershipView | undefined =>
  deskOf(me) ?? me.memberships.find(({ role }) => role === 'department');

/** The membership by which somebody sits in a school's youth league, if any. */
export const leagueOf = (me: Me): MembershipView | undefined =>
  me.memberships.find(({ role }) => role === 'youth-league');

/** Whether somebody sits in a city's or the province's federation. */
export const isOfFederation = (me: Me): boolean => me.memberships.some(({ role }) => /^(city|province)-/.test(role));

/** The school whose figures somebody sees first: their own, or the one they work at. */
export const homeSchoolOf = (me: Me): { id: string; name: string } | null => {
  if (me.student) return { id: me.student.schoolId, name: me.student.school };
  const office = me.memberships.find(({ schoolId }) => schoolId !== null);
  return office?.schoolId ? { id: office.schoolId, name: office.scope } : null;
};

/** Whether somebody reads what is to be published at a school: its desk, and its youth league. */
export const reviewsAt = (me: Me): boolean =>
  me.memberships.some(({ role }) => role === 'officer' || role === 'union-admin' || role === 'youth-league');

/** Whether somebody is met by students: one of the school's leadership, of a department, a delegate, or a students' representative. */
export const isHost = (me: Me): boolean =>
  me.memberships.some(({ role }) => /^(leader|department|delegate|representative)$/.test(role));
