import { allowedSteps, decide } from '@domain/case/decide';
import { tallyOf } from '@domain/case/figures/tally';
import { authorIsGone, goneAuthor } from '@domain/case/gone';
import type { CaseState } from '@domain/case/state';
import type { Command } from '@types_/case/command';
import { aCase, author } from '../../support/a-case';
import { at, weekdays } from '../../support/calendar';

const NOW = at('2026-11-25 10:00');
const orphan = (state: CaseState): CaseState => ({ ...state, authorId: goneAuthor('nonce', state.events.length) });

describe('a case whose author deleted their account', () => {
  test.each([
    ['submitted', aCase().state],
    ['acknowledged', aCase().acknowledged().state],
    ['reopened', aCase().acknowledged().answered().closed(false).reopened().state],
  ])('%s: the desk does all but ask, and the figures count it as before', (_, state) => {
    expect(authorIsGone(state)).toBe(false);
    expect(authorIsGone(orphan(state))).toBe(true);
    const before = allowedSteps(state, 'officer', NOW, weekdays);
    expect(before).toContain('ask');
    expect(allowedSteps(orphan(state), 'officer', NOW, weekdays)).toEqual(before.filter((name) => name !== 'ask'));
    expect(tallyOf(orphan(state))).toEqual(tallyOf(state));
  });
});

describe('a result that nobody says anything about', () => {
  const answer = { name: 'answer', text: '换了阀门。', outcome: 'done' } as const;
  const took = (state: CaseState, role: 'officer' | 'system', command: Command, time: string): CaseState => {
    const after = decide(state, command, { id: role, role, office: '' }, at(time), weekdays);
    if (!after.ok) throw new Error(after.code);
    return after.data;
  };
  const lapsed = (state: CaseState) => tallyOf(took(state, 'system', { name: 'lapse' }, '2026-12-20 08:00'));

  test('was asked of the author while they were there, though their account went afterwards', () => {
    expect(lapsed(orphan(aCase().acknowledged().answered().state))).toMatchObject({ verdict: 'none', excluded: null });
  });

  test('was asked of nobody where it came after the account went: in no rate of verdicts, with the unreachable', () => {
    const late = took(orphan(aCase().acknowledged().state), 'officer', answer, '2026-11-25 10:00');
    expect(lapsed(late)).toMatchObject({ verdict: null, excluded: 'unreachable', days: null, contactedInTime: true });
  });
});

test('an event says of its author that it was they, and not who; of the staff also who', () => {
  const { events } = aCase().acknowledged().state;
  expect(events.map(({ by }) => by)).toEqual([
    { role: 'author', office: author.office },
    { id: expect.any(String), role: 'officer', office: expect.any(String) },
  ]);
});

test('a question to the student of such a case is refused with the code of a step that is closed', () => {
  const asked = decide(
    orphan(aCase().acknowledged().state),
    { name: 'ask', text: '几楼？' },
    { id: 'x', role: 'officer', office: '' },
    NOW,
    weekdays,
  );
  expect(asked).toMatchObject({ ok: false, code: 'CASE_STEP_NOT_NOW' });
});
