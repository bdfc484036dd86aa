import type { CaseView, TimelineEntry } from '@types_/case/view';
import { afterwardsText } from '@/features/case/outcome/afterwards-text';

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
    ...{ allowed: ['reopen'], timeline: ENDED },
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
    for (const more of [{ verdict: 'solved' }, { allowed: [] }, { as: 'officer' }] as Partial<CaseView>[])
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
