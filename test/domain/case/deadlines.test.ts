import { deadlineView, nextDeadline } from '@domain/case/deadlines';
import { aCase } from '../../support/a-case';
import { at, weekdays } from '../../support/calendar';

const view = (builder: ReturnType<typeof aCase>, time: string) => deadlineView(builder.state, at(time), weekdays);

describe('deadlines', () => {
  test('are 1, 3 and 13 school days, counted from the day after filing', () => {
    expect(aCase(at('2026-11-23 09:00')).state.deadlines).toMatchObject({
      acknowledge: '2026-11-24',
      reply: '2026-11-26',
      result: '2026-12-10',
    });
  });

  test('filed on a Friday night, the first day is Monday', () => {
    expect(aCase(at('2026-11-20 23:59')).state.deadlines.acknowledge).toBe('2026-11-23');
  });

  test('are days of the school, not of UTC', () => {
    // 00:30 on Tuesday in Changchun is still Monday in UTC
    expect(aCase(at('2026-11-24 00:30')).state.deadlines.acknowledge).toBe('2026-11-25');
  });

  test('name what is owed next: acknowledgement, reply, result, verdict', () => {
    expect(nextDeadline(aCase().state)?.of).toBe('acknowledge');
    expect(nextDeadline(aCase().acknowledged().state)?.of).toBe('reply');
    const replied = aCase().acknowledged().step('officer', { name: 'reply', text: '在核实。' }, '2026-11-18 09:00');
    expect(nextDeadline(replied.state)?.of).toBe('result');
    expect(nextDeadline(replied.answered().state)?.of).toBe('verdict');
    expect(nextDeadline(replied.closed().state)).toBeNull();
  });

  test('count down to today and on into overdue', () => {
    const replied = aCase().acknowledged().step('officer', { name: 'reply', text: '在核实。' }, '2026-11-18 09:00');
    expect(view(replied, '2026-11-23 12:00')).toMatchObject({
      day: '2026-12-03',
      total: 13,
      left: 8,
      state: 'running',
    });
    expect(view(replied, '2026-12-03 23:59')).toMatchObject({ left: 0, state: 'today' });
    expect(view(replied, '2026-12-04 00:00')).toMatchObject({ left: -1, state: 'overdue' });
    expect(view(replied, '2026-12-08 12:00')).toMatchObject({ left: -3, state: 'overdue' });
  });

  test('are overdue by one from the Saturday after a Friday', () => {
    const filed = aCase(at('2026-11-19 10:00')); // to be acknowledged on Friday, 20 November
    expect(view(filed, '2026-11-21 10:00')).toMatchObject({ left: -1, state: 'overdue' });
  });

  test('stand still while the student is asked, and move on by the days that took', () => {
    const asked = aCase().acknowledged().asked('2026-11-18 10:00');
    expect(view(asked, '2026-11-23 12:00')).toMatchObject({ state: 'paused' });
    asked.step('author', { name: 'supplement', text: '4012 到 4017。' }, '2026-11-23 20:00'); // 19, 20, 23: three days
    expect(asked.state.deadlines.result).toBe('2026-12-08');
    expect(asked.state.phase.status).toBe('acknowledged');
  });

  test('stand still as long when the school answers while its question is open', () => {
    // Due on Thursday 3 December; asked on the eve, answered eight school days later.
    const asked = aCase().acknowledged().asked('2026-12-02 10:00');
    const { deadlines, events } = asked.answered('2026-12-14 10:00').state;
    expect(deadlines.result).toBe('2026-12-15');
    expect(events.at(-1)?.kept).toBe(true);
    const late = aCase().acknowledged().asked('2026-12-04 10:00').answered('2026-12-14 10:00').state;
    expect(late.events.at(-1)?.kept).toBe(false);
  });

  test('a question answered the same day moves nothing', () => {
    const asked = aCase().acknowledged().asked('2026-11-18 10:00');
    asked.step('author', { name: 'supplement', text: '4012。' }, '2026-11-18 10:20');
    expect(asked.state.deadlines.result).toBe('2026-12-03');
  });

  test('an extension adds its days, and the ring gets as many segments', () => {
    const extended = aCase()
      .acknowledged()
      .step('officer', { name: 'reply', text: '在等配件。' }, '2026-11-18 09:00')
      .step('officer', { name: 'extend', days: 10, reason: '等配件' }, '2026-12-03 09:00');
    expect(view(extended, '2026-12-03 12:00')).toMatchObject({ day: '2026-12-17', total: 23, left: 10 });
  });

  test('a reopened case gets the full time again', () => {
    const reopened = aCase().acknowledged().answered().closed(false).reopened('2026-11-24 08:00');
    expect(reopened.state.deadlines).toMatchObject({ reply: '2026-11-27', result: '2026-12-11', resultDays: 13 });
    expect(nextDeadline(reopened.state)?.of).toBe('reply');
  });
});
