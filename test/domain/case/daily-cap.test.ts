import {
  DANGERS_A_DAY,
  FILINGS_A_DAY,
  type FiledToday,
  TOLD_A_DAY,
  TOLD_DANGERS_A_DAY,
  TOLD_FOR_ONE,
  withinDay,
  withinDesk,
  withinName,
} from '@domain/case/daily-cap';
import type { Phase } from '@domain/case/state';
import { at } from '../../support/calendar';

const NOW = at('2026-11-25 10:00');
const [PLAIN, DANGER] = [{ danger: false }, { danger: true }];
/** A phase, as far as it is asked here. */
const phase = (status: string, more: object = {}) => ({ status, ...more }) as Phase;
const filed = (n: number, more: Partial<FiledToday> = {}): FiledToday[] =>
  Array.from({ length: n }, (_none, index) => ({
    ...{
      id: `case-${index}`,
      filedAt: at(`2026-11-25 08:${String(index % 60).padStart(2, '0')}`),
      danger: false,
      aboutUnion: false,
      phase: { status: 'submitted' } as const,
      steps: ['file'],
    },
    ...more,
  }));
/** Three with danger, in the order in which a database may give them. */
const dangers = (...changes: Partial<FiledToday>[]): FiledToday[] => {
  const all = filed(DANGERS_A_DAY, { danger: true }).map((one, nth) => ({ ...one, ...changes[nth] }));
  return [...all.slice(2), ...all.slice(0, 2)];
};
const namedIn = (those: FiledToday[], aboutUnion = false) => {
  const result = withinDay(those, { danger: true, aboutUnion }, NOW);
  return result.ok ? null : [result.code, result.params?.id];
};

test('twenty a day, whatever became of them; the next day they may again', () => {
  expect(withinDay(filed(FILINGS_A_DAY - 1), PLAIN, NOW).ok).toBe(true);
  const full = filed(FILINGS_A_DAY, { phase: phase('withdrawn') });
  const refused = { ok: false, code: 'CASE_DAY_FULL', params: { most: 20, day: '2026-11-26' } };
  expect(withinDay(full, PLAIN, NOW)).toEqual(refused);
  expect(withinDay(full, PLAIN, at('2026-11-25 23:59'))).toEqual(refused);
  // Looked up a moment before midnight.
  expect(withinDay(full, PLAIN, at('2026-11-26 00:00')).ok).toBe(true);
});

test('three with danger beside them: what was said before keeps no danger from the desk, and the other way round', () => {
  expect(withinDay([...filed(FILINGS_A_DAY), ...dangers().slice(1)], DANGER, NOW).ok).toBe(true);
  expect(withinDay([...filed(FILINGS_A_DAY - 1), ...dangers()], PLAIN, NOW).ok).toBe(true);
  expect(withinDay(dangers(), DANGER, NOW)).toMatchObject({ params: { most: 3, day: '2026-11-26' } });
});

describe('the fourth danger is said in the latest', () => {
  const FULL = 'CASE_DANGER_FULL';
  const added = ['file', ...Array.from({ length: 10 }, () => 'supplement' as const)] as FiledToday['steps'];

  test('that takes more words: not one with a result, nor one that is full of them', () => {
    expect(namedIn(dangers())).toEqual([FULL, 'case-2']);
    expect(namedIn(dangers({}, {}, { phase: phase('withdrawn') }))).toEqual([FULL, 'case-1']);
    expect(namedIn(dangers({}, {}, { phase: phase('answered'), steps: ['file', 'answer'] }))).toEqual([FULL, 'case-1']);
    expect(namedIn(dangers({}, {}, { steps: added }))).toEqual([FULL, 'case-1']);
    // A question is always to be answered.
    expect(
      namedIn(
        dangers(
          {},
          {},
          { phase: phase('waiting-for-student', { resume: phase('acknowledged') }), steps: [...added, 'ask'] },
        ),
      ),
    ).toEqual([FULL, 'case-2']);
  });

  test('that those read whom it was written for: never about the union in one of the union’s, nor the other way round', () => {
    expect(namedIn(dangers(), true)).toEqual([FULL, '']);
    expect(namedIn(dangers({ aboutUnion: true }), true)).toEqual([FULL, 'case-0']);
    expect(namedIn(dangers({}, {}, { aboutUnion: true }))).toEqual([FULL, 'case-1']);
  });

  test('before one that others read beside the desk, where there is one that nobody else does; who does is said', () => {
    const withOthers = (...those: Partial<FiledToday>[]) => withinDay(dangers(...those), DANGER, NOW);
    const [given, watched] = [phase('assigned', { department: '后勤处' }), ['file', 'escalate']] as const;
    const asked = phase('waiting-for-student', { resume: given });
    const here = (id: string, department = '', league = 0) => ({ params: { id, department, league } });
    expect(withOthers({}, { phase: asked }, { phase: given })).toMatchObject(here('case-0'));
    expect(withOthers({}, {}, { steps: [...watched] })).toMatchObject(here('case-1'));
    expect(withOthers({ phase: given }, { phase: given }, { phase: given })).toMatchObject(here('case-2', '后勤处'));
    const all = [1, 2, 3].map(() => ({ steps: [...watched] }));
    expect(withOthers(...all)).toMatchObject(here('case-2', '', 1));
    // What is about the union is the league's in any case.
    const own = withinDay(
      dangers(...all.map((one) => ({ ...one, aboutUnion: true }))),
      { ...DANGER, aboutUnion: true },
      NOW,
    );
    expect(own).toMatchObject(here('case-2'));
  });

  test('or in none', () => {
    const over = { phase: phase('closed') };
    expect(namedIn([...dangers(over, over, over), ...filed(2)])).toEqual([FULL, '']);
  });
});

test.each([
  ['an officer', withinDesk, TOLD_A_DAY, TOLD_DANGERS_A_DAY, ['CASE_TOLD_FULL', 'CASE_TOLD_DANGER_FULL']],
  ['a student’s name', withinName, TOLD_FOR_ONE, DANGERS_A_DAY, ['CASE_NAME_FULL', 'CASE_NAME_FULL']],
] as const)(
  'what is written down for others is counted by %s, with danger and without each for itself',
  (_whose, within, most, dangers, codes) => {
    const [plain, danger] = [filed(most), filed(dangers, { danger: true })];
    expect(within(plain.slice(1), false, NOW).ok).toBe(true);
    const params = (count: number) => ({ most: count, day: '2026-11-26' });
    expect(within(plain, false, NOW)).toEqual({ ok: false, code: codes[0], params: params(most) });
    expect(within([...plain, ...danger.slice(1)], true, NOW).ok).toBe(true);
    expect(within([...plain, ...danger], true, NOW)).toEqual({ ok: false, code: codes[1], params: params(dangers) });
    expect(within(danger, false, NOW).ok).toBe(true);
    expect(within([...plain, ...danger], true, at('2026-11-26 00:00')).ok).toBe(true);
  },
);
