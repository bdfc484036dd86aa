import type { Channel } from '@types_/appointment/channel';
import type { SessionView } from '@types_/appointment/session-view';
import { nextPage } from '@/features/appointment/sessions/plan-dock';
import { WaySaid } from '@/features/appointment/sessions/session-ways';

const held = (channel: Channel) =>
  ({
    ...{ id: 'a-session-that-is-over', channel, state: 'held', allots: 'draw', startsAt: '2026-11-20T07:00:00.000Z' },
    ...{ endsAt: '2026-11-20T08:00:00.000Z', closesAt: '2026-11-10T08:00:00.000Z' },
  }) as SessionView;

test('of an activity no minutes are written: nobody is sent to write them, and no row promises them', () => {
  expect(nextPage(held('principal-talk'))?.id).toBe('go-write');
  expect(nextPage(held('activity'))).toBeNull();
  const titleOf = (channel: Channel) => WaySaid({ session: held(channel) }).props.title;
  expect([titleOf('principal-talk'), titleOf('activity')]).toEqual(['记录', '谈得怎么样']);
});
