import { deadlineView } from '@domain/case/deadlines';
import { allowedSteps } from '@domain/case/decide';
import { tallyOf } from '@domain/case/figures/tally';
import { aCase } from '../../support/a-case';
import { at, weekdays } from '../../support/calendar';

// A Friday evening: school days would give until Monday.
const FILED = '2026-11-20 22:10';
const inDanger = () => aCase(at(FILED), true);

describe('danger runs on plain hours', () => {
  test('24, 72 and 312 hours from the filing, weekends or not', () => {
    const { moments, acknowledge, reply, result } = inDanger().state.deadlines;
    expect(moments).toEqual({
      acknowledge: at('2026-11-21 22:10'),
      reply: at('2026-11-23 22:10'),
      result: at('2026-12-03 22:10'),
    });
    expect([acknowledge, reply, result]).toEqual(['2026-11-21', '2026-11-23', '2026-12-03']);
  });

  test.each([
    ['2026-11-20 22:10', 24, 'running'],
    ['2026-11-20 22:11', 23, 'running'],
    ['2026-11-21 00:10', 22, 'today'],
    ['2026-11-21 21:40', 0, 'today'],
    ['2026-11-21 22:10', 0, 'today'],
    ['2026-11-21 22:11', -1, 'overdue'],
    ['2026-11-22 22:11', -25, 'overdue'],
  ])('at %s the ring shows %i of 24 hours, %s', (now, left, state) => {
    expect(deadlineView(inDanger().state, at(now), weekdays)).toEqual({
      ...{ of: 'acknowledge', day: '2026-11-21', at: at('2026-11-21 22:10').toISOString() },
      ...{ unit: 'hour', total: 24, left, state },
    });
  });

  test.each([
    ['2026-11-21 22:10', true],
    ['2026-11-21 22:11', false], // the same day, but too late
  ])('a contact at %s is in time: %s', (time, inTime) => {
    const { state } = inDanger().acknowledged(time);
    expect(state.events[1]?.inTime).toBe(inTime);
    expect(tallyOf(state).contactedInTime).toBe(inTime);
  });

  test('a question stops the hours, and its answer moves the result on by just as long', () => {
    const { state } = inDanger()
      .asked('2026-11-21 10:00')
      .step('author', { name: 'supplement', text: '四楼。' }, '2026-11-21 13:30');
    expect(state.deadlines.moments?.result).toEqual(at('2026-12-04 01:40'));
    expect(state.deadlines.result).toBe('2026-12-04');
  });

  test('an extension gives whole days, and only before the hour', () => {
    const acknowledged = inDanger().acknowledged('2026-11-21 08:00');
    expect(allowedSteps(acknowledged.state, 'officer', at('2026-12-03 22:10'), weekdays)).toContain('extend');
    expect(allowedSteps(acknowledged.state, 'officer', at('2026-12-03 22:11'), weekdays)).not.toContain('extend');
    acknowledged.step('officer', { name: 'extend', days: 2, reason: '等消防检测' }, '2026-12-03 22:00');
    expect(acknowledged.state.deadlines.moments?.result).toEqual(at('2026-12-05 22:10'));
    expect(acknowledged.state.deadlines.resultDays).toBe(15);
  });

  test('sent back, it runs on hours again', () => {
    const { state } = inDanger()
      .answered('2026-11-22 08:00')
      .closed(false, '2026-11-22 09:00')
      .reopened('2026-11-22 10:00');
    expect(state.deadlines.moments?.reply).toEqual(at('2026-11-25 10:00'));
  });
});
