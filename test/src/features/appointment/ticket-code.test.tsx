import { seatCode } from '@domain/appointment/seat-code';
import type { SeatTicket } from '@types_/appointment/attendance-view';
import { act } from 'react';
import { TicketCode } from '@/features/appointment/door/ticket-code';
import { render } from '../../../support/render';

const NOW = new Date('2026-12-03T06:59:40.000Z');
const ticket: SeatTicket = {
  session: {
    ...{
      version: 1,
      id: 'a-session',
      channel: 'principal-talk',
      title: '后勤和校园网',
      place: '鼎新楼 B208',
      link: null,
    },
    ...{ host: { office: '副校长', name: '李建国' }, startsAt: '2026-12-03T07:00:00.000Z' },
    endsAt: '2026-12-03T08:30:00.000Z',
  },
  ...{ pass: '0123456789abcdef', place: 5, seats: 12, drawn: true, secret: 'a secret', cameAt: null },
  ...{ now: NOW.toISOString(), freeUntil: '2026-12-02T07:00:00.000Z' },
};

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

const shown = (find: (selector: string) => HTMLElement) => find('#ticket-code').textContent?.replace(/\s/g, '');

test('a code changes by itself on the half minute, and asks nobody', () => {
  const { find } = render(<TicketCode kept={{ ticket, ahead: 0 }} />);
  expect(shown(find)).toBe(seatCode('a secret', NOW));
  act(() => void jest.advanceTimersByTime(19_900));
  expect(shown(find)).toBe(seatCode('a secret', NOW));
  for (const half of [1, 2, 3]) {
    act(() => void jest.advanceTimersByTime(half === 1 ? 200 : 30_000));
    expect(shown(find)).toBe(seatCode('a secret', new Date(NOW.getTime() + half * 30_000)));
  }
});

test('a phone whose clock is wrong shows the code of the server’s clock', () => {
  const ahead = 7 * 60_000 + 3000;
  const { find } = render(<TicketCode kept={{ ticket, ahead }} />);
  expect(shown(find)).toBe(seatCode('a secret', new Date(NOW.getTime() + ahead)));
});
