import type { Told } from '@domain/case/alarms/alarms';
import { recipientsOf, type StaffMember } from '@domain/case/recipients';
import type { CaseState } from '@domain/case/state';
import type { Membership } from '@domain/identity/membership';
import type { Role } from '@types_/identity/role';
import { aCase } from '../../support/a-case';
import { at } from '../../support/calendar';

const NOW = at('2026-11-25 10:00');
const HERE = '4122010183';
const member = (id: string, role: Role, office: string, more: Partial<Membership> = {}): StaffMember => ({
  id,
  memberships: [
    {
      ...{ id, role, office, scopeName: '', schoolId: HERE, prefecture: '2201', grantedBy: 'x' },
      ...{ from: at('2026-09-01 00:00'), to: null },
      ...more,
    },
  ],
});
const STAFF: StaffMember[] = [
  member('officer', 'officer', '权益部'),
  member('colleague', 'officer', '权益部'),
  member('admin', 'union-admin', '主席团'),
  member('league', 'youth-league', '团委'),
  member('logistics', 'department', '后勤处'),
  member('library', 'department', '图书馆'),
  member('representative', 'representative', '学生代表'),
  member('elsewhere', 'officer', '权益部', { schoolId: '4122010184' }),
  member('was-officer', 'officer', '权益部', { to: at('2026-11-25 09:59') }),
  member('will-be-officer', 'officer', '权益部', { from: at('2026-11-26 00:00') }),
];
const told = (whom: Exclude<Told, 'author'>, state: CaseState, staff = STAFF) => recipientsOf(whom, state, staff, NOW);
const DESK = ['officer', 'colleague', 'admin'];
const assigned = () =>
  aCase().acknowledged().step('officer', { name: 'assign', department: '后勤处' }, '2026-11-17 10:00');

describe('whoever has to move', () => {
  test.each<[string, () => CaseState, string[]]>([
    ['is the desk while nobody has it', () => aCase().state, DESK],
    ['is the handler once somebody has', () => aCase().acknowledged().state, ['officer']],
    [
      'is the department that has it, and the handler who stays its owner',
      () => assigned().state,
      ['logistics', 'officer'],
    ],
    [
      'are the union’s admins while a routing waits for their word',
      () => assigned().step('department', { name: 'send-back', reason: '不归我们' }, '2026-11-18 10:00').state,
      ['admin'],
    ],
    [
      'is the handler again once the admin has said that it stays with the desk',
      () =>
        assigned()
          .step('department', { name: 'send-back', reason: '不归我们' }, '2026-11-18 10:00')
          .step('union-admin', { name: 'keep' }, '2026-11-18 11:00').state,
      ['officer'],
    ],
    [
      'is the colleague into whose hands the admin has put it',
      () =>
        assigned()
          .step('department', { name: 'send-back', reason: '不归我们' }, '2026-11-18 10:00')
          .step('union-admin', { name: 'pass', to: 'colleague', reason: '你来' }, '2026-11-18 11:00').state,
      ['colleague'],
    ],
    [
      'are the admins still where an officer passes it on meanwhile',
      () =>
        assigned()
          .step('department', { name: 'send-back', reason: '不归我们' }, '2026-11-18 10:00')
          .step('officer', { name: 'pass', to: 'colleague', reason: '你来' }, '2026-11-18 11:00').state,
      ['admin'],
    ],
    [
      'is the desk again when the handler’s term is over',
      () => ({ ...aCase().acknowledged().state, handlerId: 'was-officer' }),
      DESK,
    ],
    [
      'is the desk when a department has nobody',
      () => aCase().step('union-admin', { name: 'assign', department: '保卫处' }, '2026-11-17 10:00').state,
      DESK,
    ],
    [
      'is nobody who was recused',
      () => ({ ...aCase().acknowledged().state, recused: ['officer', 'admin'] }),
      ['colleague'],
    ],
  ])('%s', (_, state, expected) => expect(told('mover', state())).toEqual(expected));
});

test('the desk and the youth league are those in office at the school now', () => {
  expect(told('desk', aCase().state)).toEqual(DESK);
  expect(told('league', aCase().state)).toEqual(['league']);
});

test('what was handed on is told to whom it is with: the department, the handler, the union’s admins', () => {
  expect(told('department', assigned().state)).toEqual(['logistics']);
  expect(told('department', aCase().state)).toEqual([]);
  expect(told('handler', aCase().acknowledged().state)).toEqual(['officer']);
  expect(told('handler', { ...aCase().acknowledged().state, handlerId: 'was-officer' })).toEqual([]);
  expect(told('admins', aCase().state)).toEqual(['admin']);
});

test('nobody hears of their own case as staff', () => {
  const state = { ...aCase().state, authorId: 'officer' };
  for (const whom of ['mover', 'desk', 'league'] as const) expect(told(whom, state)).not.toContain('officer');
});

test('who handled a case is not asked to call about it', () => {
  const state = aCase().acknowledged().answered().closed(false).state;
  const both = [...STAFF, member('officer', 'youth-league', '团委')].filter(
    ({ id }) => id === 'officer' || id === 'league',
  );
  expect(told('league', state, both)).toEqual(['league']);
});

describe('somebody who is known under another id since', () => {
  const again = (...former: string[]): StaffMember => ({ ...member('again', 'officer', '权益部'), former });

  test('has in hand what they had, and is told under the id they have', () => {
    const state = aCase().acknowledged().state;
    expect(told('handler', state, [again('officer')])).toEqual(['again']);
    expect(told('handler', state, [again()])).toEqual([]);
  });

  test('is not told of their own case, nor of what they keep out of', () => {
    const out = aCase().step(
      'officer',
      { name: 'recuse', who: 'officer', reason: '说的是我' },
      '2026-11-17 10:00',
    ).state;
    for (const [state, id] of [
      [aCase().state, 'student'],
      [out, 'officer'],
    ] as const) {
      expect(told('desk', state, [again(id)])).toEqual([]);
      expect(told('desk', state, [again()])).toEqual(['again']);
    }
  });
});

test('who is of the union’s desk as well is told nothing of a case about it', () => {
  const both = { ...member('league', 'youth-league', '团委') };
  const officer = member('league', 'officer', '权益部').memberships;
  const state = { ...aCase().state, aboutUnion: true };
  for (const whom of ['league', 'desk', 'admins', 'mover'] as const) {
    expect(told(whom, state, [both])).toEqual(['league']);
    expect(told(whom, state, [{ ...both, memberships: [...both.memberships, ...officer] }])).toEqual([]);
  }
});
