import { holdsOffice, isMetAt } from '@domain/appointment/host';
import { hostRoleOf } from '@domain/appointment/host-channel';
import type { Membership } from '@domain/identity/membership';
import { CHANNELS } from '@types_/appointment/channel';
import { ROLES, type Role } from '@types_/identity/role';

const NOW = new Date('2026-11-26T10:00:00+08:00');

/** At which ways of meeting somebody is met by a role; all others: at none. */
const MET: Partial<Record<Role, readonly string[]>> = {
  ...{ leader: CHANNELS, department: CHANNELS },
  ...{ delegate: ['delegate-meeting'], representative: ['representative-hour'] },
};

const holder = (role: Role, office = '学生代表') => {
  const term: Membership = {
    ...{ id: 'm', role, office, scopeName: '', schoolId: 'a-school', prefecture: null, grantedBy: 'x' },
    ...{ from: new Date(NOW.getTime() - 1), to: null },
  };
  return { id: 'me', isKnown: true, student: null, memberships: [term] };
};

describe.each(ROLES)('%s', (role) => {
  test.each(CHANNELS)('at %s', (channel) => {
    const isMet = MET[role]?.includes(channel) ?? false;
    expect(isMetAt(role, channel)).toBe(isMet);
    const where = { schoolId: 'a-school', channel };
    expect(holdsOffice(holder(role), where, '学生代表', NOW)).toBe(isMet);
    for (const [of, office, at] of [
      [{ ...where, schoolId: 'another' }, '学生代表', NOW],
      [where, '副校长', NOW],
      [where, '学生代表', new Date(NOW.getTime() - 2)],
    ] as const)
      expect(holdsOffice(holder(role), of, office, at)).toBe(false);
  });
});

test('two ways of meeting are for a role of their own', () => {
  expect(CHANNELS.map(hostRoleOf)).toEqual([null, null, null, null, 'delegate', 'representative', null]);
});
