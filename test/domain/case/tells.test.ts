import { isUnanswered, photoAfter } from '@domain/case/photo';
import { reviewsAfter } from '@domain/case/review';
import { owedBy } from '@domain/case/tells';
import { COMMAND_NAMES } from '@types_/case/command';
import type { CaseRole } from '@types_/case/status';
import { aCase, doer } from '../../support/a-case';

const whole = () =>
  aCase()
    .acknowledged()
    .asked()
    .step('author', { name: 'supplement', text: '4012。' }, '2026-11-19 08:00')
    .answered()
    .closed()
    .rated(5);

describe('what a case owes its author', () => {
  test('what the desk did, each with its day, and nothing of what they did themselves', () => {
    const owed = owedBy(whole().state, '10183-1', 0);
    expect(owed.map(({ kind, params }) => [kind, params.day])).toEqual([
      ['case-acknowledged', '2026-11-19'],
      ['case-asked', undefined],
      ['case-answered', '2026-12-01'],
    ]);
    expect(owed.every(({ params }) => params.office === '权益部' && params.number === '10183-1')).toBe(true);
  });

  test('only from the event on that was not told yet', () => {
    expect(owedBy(whole().state, '', 3).map(({ seq }) => seq)).toEqual([4]);
    expect(owedBy(whole().state, '', 5)).toEqual([]);
  });

  test('no word that anybody wrote', () => {
    const texts = JSON.stringify(owedBy(aCase().asked().state, '', 0));
    for (const written of ['哪几个', '暖气', '南区', '七舍']) expect(texts).not.toContain(written);
  });

  test('nothing for a step of the author, whatever it is', () => {
    const { state } = aCase();
    for (const name of COMMAND_NAMES) {
      const event = { seq: 1, at: new Date(), by: doer('author'), what: { name } as never };
      expect(owedBy({ ...state, events: [event] }, '', 0)).toEqual([]);
    }
  });
});

describe('a text that waits for a person', () => {
  const waiting = { seq: 0, label: null, triesLeft: 12 };
  const by = (role: CaseRole) => ({ seq: 5, at: new Date(), by: doer(role), what: { name: 'acknowledge' } as const });

  test.each([
    ['officer', 0],
    ['department', 0],
    ['youth-league', 0],
    ['author', 1],
    ['system', 1],
  ] as const)('after a step by %s %i of one still waits', (role, left) => {
    expect(reviewsAfter([waiting], by(role), null)).toHaveLength(left);
  });

  test('the desk’s own letter waits in turn', () => {
    const own = { seq: 5, label: 20003, triesLeft: 0 };
    expect(reviewsAfter([waiting], by('officer'), own)).toEqual([own]);
  });
});

describe('a photo', () => {
  const now = new Date('2026-11-25T10:00:00+08:00');
  test.each([
    ['pass', 'passed'],
    ['risky', 'rejected'],
    ['review', 'waiting'],
    ['none', 'waiting'],
    ['', 'waiting'],
  ])('with the verdict %p is %s', (suggest, state) => {
    expect(photoAfter(suggest, 100, now).state).toBe(state);
  });

  test('without an answer for 30 minutes waits for a person', () => {
    const old = new Date(now.getTime() - 30 * 60_000);
    expect(isUnanswered({ state: 'asked', label: null, at: old }, now)).toBe(true);
    expect(isUnanswered({ state: 'asked', label: null, at: new Date(old.getTime() + 1) }, now)).toBe(false);
    // What was not asked about was not cleaned either.
    for (const state of ['due', 'passed', 'waiting', 'rejected'] as const)
      expect(isUnanswered({ state, label: null, at: old }, now)).toBe(false);
  });
});
