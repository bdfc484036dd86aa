import { phaseOf } from '@/features/appointment/sessions/phase';

const at = (hours: number) => new Date(Date.parse('2026-12-03T07:00:00Z') + hours * 3_600_000).toISOString();
const SESSION = {
  ...({ state: 'confirmed', allots: 'draw' } as const),
  ...{ opensAt: at(-200), closesAt: at(-100), startsAt: at(0), endsAt: at(2) },
  ...({ channel: 'principal-talk', unnoted: false, unwritten: false } as const),
} satisfies Parameters<typeof phaseOf>[0];
const phase = (more: object, hours: number) => phaseOf({ ...SESSION, ...more }, new Date(at(hours)));

test('that its hour is over says of no session that it was held', () => {
  for (const state of ['open', 'drawn', 'confirmed'] as const)
    expect([phase({ state }, 1), phase({ state }, 2), phase({ state }, 20)]).toEqual(['on', 'unended', 'unended']);
});

test('nor that it was ended where nobody had come in; minutes of it say more', () => {
  expect(phase({ state: 'held' }, 20)).toBe('held');
  expect(phase({ state: 'held', unnoted: true }, 20)).toBe('unnoted');
  for (const state of ['minuted', 'closed'] as const) expect(phase({ state, unnoted: true }, 20)).toBe(state);
  expect(phase({ state: 'closed', unnoted: true, channel: 'activity' }, 900)).toBe('unnoted');
});
