/** @jest-environment node */
import type { RoundView } from '@types_/survey/answer-view';
import { endsFor, standingOf } from '@/features/survey/answer/standing';
import type { KeptBallot } from '@/features/survey/ballot/kept-ballot';

jest.mock('@/platform/storage', () => ({ getStored: () => undefined, setStored: () => true }));

const CLOSES = '2026-12-01T14:00:00.000Z';
const UNTIL = '2026-12-01T16:00:00.000Z';
const view = (more: Partial<RoundView> = {}): RoundView =>
  ({ state: 'open', closesAt: CLOSES, castUntil: UNTIL, group: 0, taken: true, ...more }) as RoundView;
const ballot = (more: Partial<KeptBallot>): KeptBallot =>
  ({ stage: 'answering', paper: null, envelope: null, alarm: false, ...more }) as KeptBallot;
const paper = { nonce: 'n', output: 'o', group: 0 } as unknown as NonNullable<KeptBallot['paper']>;
const at = (minutes: number) => new Date(Date.parse(CLOSES) + minutes * 60_000);

test('a round that was called off is called off for whoever voted, too: their ballot is gone', () => {
  for (const stage of ['answering', 'waiting', 'cast', 'refused'] as const)
    expect(standingOf(view({ state: 'cancelled' }), ballot({ stage }), at(-60))).toBe('called-off');
});

test('a paper on this phone can still be used while ballots are taken, and no longer', () => {
  const mine = ballot({ paper });
  expect(endsFor(view(), mine)).toEqual(new Date(UNTIL));
  expect(standingOf(view(), mine, at(10))).toBe('open');
  expect(standingOf(view(), mine, at(120))).toBe('over');
});

test('who is on no roll any more has their paper all the same, and may cast what they have begun', () => {
  const gone = view({ group: null, taken: false });
  expect(standingOf(gone, ballot({ paper }), at(10))).toBe('open');
  expect(standingOf(gone, ballot({}), at(-10))).toBe('notAsked');
  expect(standingOf(gone, null, at(-10))).toBe('notAsked');
});

test('who took a paper and has it nowhere here hears that it is elsewhere; whose account had its paper as another hears that', () => {
  expect(standingOf(view(), null, at(-10))).toBe('elsewhere');
  const another = view({ taken: false, byAnother: true });
  for (const kept of [null, ballot({}), ballot({ envelope: {} as never })])
    expect(standingOf(another, kept, at(-10))).toBe('byAnother');
  expect(standingOf(another, ballot({ paper }), at(-10))).toBe('open');
});

test('a paper whose reply was lost comes again while ballots are taken; an envelope that was never stamped does not', () => {
  const lost = ballot({ envelope: { blinded: 'b' } as never });
  expect(endsFor(view(), lost)).toEqual(new Date(UNTIL));
  expect(standingOf(view(), lost, at(10))).toBe('open');
  expect(standingOf(view(), lost, at(120))).toBe('over');
  expect(standingOf(view({ taken: false }), lost, at(10))).toBe('over');
});

test('without a paper it is over at its end', () => {
  expect(standingOf(view({ taken: false }), null, at(-1))).toBe('open');
  expect(standingOf(view({ taken: false }), null, at(0))).toBe('over');
  expect(standingOf(view({ taken: false }), ballot({}), at(10))).toBe('over');
});
