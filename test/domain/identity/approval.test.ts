import {
  type Approval,
  approverOf,
  blocksAsking,
  decideOn,
  holdsAt,
  missingIn,
  stateAt,
  untilOf,
} from '@domain/identity/approval';
import type { Actor } from '@domain/identity/membership';
import { needsApproval } from '@domain/identity/minors';
import { OPENINGS_A_DAY, permissionFor, saysWhy } from '@domain/identity/opening';
import { APPROVAL_KINDS, APPROVAL_STATES, type ApprovalKind, type ApprovalState } from '@types_/identity/approval';
import { ROLES, type Role } from '@types_/identity/role';
import { INSTITUTION_KINDS } from '../../../config/seed/province';

const NOW = new Date('2026-11-25T10:00:00+08:00');
const HOUR = 3_600_000;
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

const request = (kind: ApprovalKind, state: ApprovalState, more: Partial<Approval> = {}): Approval => ({
  ...{ kind, state, schoolId: 'school', personId: 'student', askedBy: 'asker', decided: null },
  until: untilOf(kind, NOW),
  ...more,
});
const holder = (role: Role, schoolId = 'school', id = 'me'): Actor => {
  const membership = { id: 'm', role, office: 'o', scopeName: '', schoolId, prefecture: null, grantedBy: '' };
  return { id, isKnown: true, student: null, memberships: [{ ...membership, from: hoursOn(-1), to: hoursOn(1) }] };
};

describe('who decides', () => {
  const DECIDES: Record<ApprovalKind, Role[]> = { rebind: ['officer', 'union-admin'], opening: ['youth-league'] };

  test.each(APPROVAL_KINDS.flatMap((kind) => ROLES.map((role) => [kind, role] as const)))('%s: %s', (kind, role) => {
    const may = DECIDES[kind].includes(role);
    expect(approverOf(holder(role), request(kind, 'pending'), NOW) !== null).toBe(may);
    expect(approverOf(holder(role, 'other school'), request(kind, 'pending'), NOW)).toBeNull();
    expect(approverOf(holder(role), request(kind, 'pending'), hoursOn(2))).toBeNull();
  });

  test('nobody about their own binding, or what they asked for', () => {
    expect(approverOf(holder('officer', 'school', 'student'), request('rebind', 'pending'), NOW)).toBeNull();
    expect(approverOf(holder('youth-league', 'school', 'asker'), request('opening', 'pending'), NOW)).toBeNull();
  });
});

describe('a request', () => {
  test.each(APPROVAL_STATES)('%s: only what is open can be decided, and time closes it', (state) => {
    for (const kind of APPROVAL_KINDS) {
      const one = request(kind, state);
      expect(decideOn(one, { approve: true }, NOW).ok).toBe(state === 'pending');
      expect(decideOn(one, { approve: false }, one.until).ok).toBe(false);
      expect(stateAt(one, one.until)).toBe(state === 'pending' ? 'expired' : state);
    }
  });

  test('to re-bind is open for 14 days, to open a name for 7', () => {
    expect(untilOf('rebind', NOW)).toEqual(hoursOn(14 * 24));
    expect(untilOf('opening', NOW)).toEqual(hoursOn(7 * 24));
  });

  test.each(APPROVAL_STATES)('%s: whether the same account may ask for the same line again', (state) => {
    const blocks = ['pending', 'objected', 'approved'].includes(state);
    expect(blocksAsking(request('rebind', state), NOW)).toBe(blocks);
    expect(blocksAsking(request('rebind', state), hoursOn(14 * 24))).toBe(false);
  });
});

describe('a decision', () => {
  const yes = { approve: true, how: null, words: '' };
  test.each([
    ['a binding moves only with how the student was known', 'rebind', yes, 'how'],
    ['with a card no words are wanted', 'rebind', { ...yes, how: 'campus-card' }, null],
    ['another way is said in words', 'rebind', { ...yes, how: 'other', words: '认' }, 'words'],
    ['said, it is enough', 'rebind', { ...yes, how: 'other', words: '辅导员当面认的' }, null],
    ['a no wants a reason', 'rebind', { ...yes, approve: false }, 'words'],
    ['a yes to opening wants nothing more', 'opening', yes, null],
    ['a no to opening wants a reason', 'opening', { ...yes, approve: false, words: '' }, 'words'],
  ] as const)('%s', (_, kind, decision, missing) => expect(missingIn(kind, decision)).toBe(missing));
});

describe('opening a name', () => {
  test('needs the youth league’s word at schools of minors, and where the kind is not known', () => {
    for (const kind of INSTITUTION_KINDS) expect([kind, needsApproval(kind)]).toEqual([kind, false]);
    for (const kind of ['中职', '普通中学', '幼儿园', '', undefined]) expect(needsApproval(kind)).toBe(true);
  });

  const yes = (hoursAgo: number, _id = 'yes') => ({
    _id,
    ...request('opening', 'approved', { decided: { at: hoursOn(-hoursAgo) } }),
  });
  test('a yes holds for 24 hours and opens once', () => {
    expect(permissionFor([yes(0)], [], NOW)).toMatchObject({ by: { _id: 'yes' } });
    expect(permissionFor([yes(23.9)], [], NOW)).toMatchObject({ by: { _id: 'yes' } });
    expect(permissionFor([yes(24)], [], NOW)).toBeNull();
    expect(permissionFor([yes(1)], [null, 'yes'], NOW)).toBeNull();
    expect(holdsAt(request('opening', 'approved'), NOW)).toBe(false);
  });

  test('a request that waits is not asked again; one that was refused, or is over, is', () => {
    const waits = { _id: 'waits', ...request('opening', 'pending') };
    expect(permissionFor([waits], [], NOW)).toEqual({ waits });
    expect(permissionFor([waits], [], waits.until)).toBeNull();
    expect(permissionFor([{ ...waits, state: 'refused' }], [], NOW)).toBeNull();
    expect(permissionFor([waits, yes(1)], [], NOW)).toMatchObject({ by: { _id: 'yes' } });
  });

  test('another reason is said in words; thirty names a day are the most', () => {
    expect([saysWhy('visit', ''), saysWhy('other', ''), saysWhy('other', '核实')]).toEqual([true, false, true]);
    expect(OPENINGS_A_DAY).toBe(30);
  });
});
