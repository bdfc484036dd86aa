import type { CaseView, TimelineEntry } from '@types_/case/view';
import { afterwardsText, brokenNote, isOnlySaidAnew, lateNote } from '@/features/case/outcome/afterwards-text';

const entry = (seq: number, type: TimelineEntry['type'], at: string): TimelineEntry => ({
  ...{ seq, at, type, role: 'author', office: '', mine: true },
});
const ENDED = [
  entry(2, 'verdict', '2026-11-23T00:10:00.000Z'),
  entry(1, 'answer', '2026-11-20T08:12:00.000Z'),
  entry(0, 'file', '2026-11-16T14:40:00.000Z'),
];
const view = (more: Partial<CaseView>): CaseView =>
  ({
    ...{ as: 'author', status: 'closed', turn: 'nobody', verdict: 'unsolved', reopenings: 0 },
    ...{ allowed: ['reopen'], timeline: ENDED, aboutUnion: false, leagueCalls: true, calledBack: null },
    ...more,
  }) as CaseView;

describe('what comes after the end', () => {
  test('not solved: send it back, until the day that the rule says', () => {
    expect(afterwardsText(view({}))).toContain('12月21日前可退回再办');
  });

  test('silence counts from the day it ended, even when a verdict came later', () => {
    const timeline = [
      entry(3, 'verdict', '2026-12-05T00:10:00.000Z'),
      entry(2, 'lapse', '2026-11-30T00:10:00.000Z'),
      ...ENDED.slice(1),
    ];
    expect(afterwardsText(view({ timeline }))).toContain('12月28日前可退回再办');
  });

  test('the last of two returns says that the youth league comes next', () => {
    expect(afterwardsText(view({ status: 'reopened', turn: 'school', reopenings: 2 }))).toContain('最后一次再办');
    expect(afterwardsText(view({ status: 'reopened', turn: 'school', reopenings: 1 }))).toBe('');
  });

  test('nothing is said where nothing is left to do, or to others', () => {
    for (const more of [
      { verdict: 'solved' },
      { allowed: [], reopenings: 2 },
      { as: 'officer' },
    ] as Partial<CaseView>[])
      expect(afterwardsText(view(more))).toBe('');
  });

  test('who was not reached is told why it ended', () => {
    const timeline = [
      entry(2, 'close-unreachable', '2026-11-30T00:10:00.000Z'),
      entry(1, 'ask', '2026-11-18T00:10:00.000Z'),
    ];
    expect(afterwardsText(view({ verdict: 'none', timeline }))).toContain('等你补一句等了 7 个上课日');
  });
});

/** Where a case that was sent back as often as may be can stand: the youth league will call, has called, or handled it itself. */
const LIMIT = { reopenings: 2, allowed: [] as CaseView['allowed'] };
const CALLED = { ...LIMIT, calledBack: { solved: false } };
const UNION = { ...LIMIT, aboutUnion: true };

describe('a call of the youth league', () => {
  test.each<[string, (one: CaseView) => string, Partial<CaseView>]>([
    ['the last return', afterwardsText, { status: 'reopened', turn: 'school' }],
    ['a late word', lateNote, { verdict: 'none' }],
    ['what broke again', brokenNote, { verdict: 'solved' }],
  ])('is promised by %s, but not where the youth league handled it or has called', (_when, textOf, more) => {
    expect(textOf(view({ ...LIMIT, ...more }))).toContain('校团委会打电话问你');
    expect(textOf(view({ ...UNION, ...more }))).not.toContain('打电话');
    expect(textOf(view({ ...UNION, ...more }))).toContain('另说一件');
    if (more.status !== 'reopened') expect(textOf(view({ ...CALLED, ...more }))).toContain('另说一件');
  });
});

test('a call that nobody could make is promised to nobody', () => {
  expect(afterwardsText(view({ ...LIMIT, leagueCalls: false, status: 'reopened', turn: 'school' }))).not.toContain(
    '打电话',
  );
});

describe('fourteen days to send it back', () => {
  test('are promised before "broken again" as long as it can be sent back', () => {
    for (const reopenings of [0, 1]) expect(brokenNote(view({ reopenings }))).toContain('14 天内可以退回再办');
    for (const more of [LIMIT, CALLED, UNION]) expect(brokenNote(view(more))).not.toContain('退回再办');
  });
});

describe('a late "not solved"', () => {
  test('says before it is said where it leads', () => {
    expect(lateNote(view({ verdict: 'none', allowed: ['verdict', 'reopen'] }))).toBe('当时没有说，现在还可以说');
    expect(lateNote(view({ verdict: 'none', allowed: ['verdict'] }))).toContain('不能再退回了，没解决就另说一件');
  });

  test('is no dead end: a new case is offered where it cannot be sent back and nobody will call', () => {
    expect(isOnlySaidAnew(view({ allowed: [] }))).toBe(true);
    expect(afterwardsText(view({ allowed: [] }))).toBe('不能再退回了，还没好就另说一件。');
    expect([UNION, CALLED].map((more) => isOnlySaidAnew(view(more)))).toEqual([true, true]);
    const others: Partial<CaseView>[] = [{}, LIMIT, { allowed: [], as: 'officer' }, { allowed: [], verdict: 'solved' }];
    expect(others.map((more) => isOnlySaidAnew(view(more)))).toEqual([false, false, false, false]);
  });
});
