import { isReadStill, READ_IN, readTopic } from '@domain/appointment/topic-reading';
import { TOPIC_STATES } from '@types_/appointment/application';
import { SESSION_STATES } from '@types_/appointment/session';

const NOW = new Date('2026-11-20T04:00:00Z');
const SESSION = { state: 'open' as const, endsAt: new Date('2026-11-20T05:00:00Z') };
const WAITING = { topicIs: 'waits' as const, version: 3, session: SESSION, isOwn: false };
const WISH = { version: 3, show: false, reason: '写了别人的名字' };
const BY = { by: 'somebody', now: NOW };

test('a topic is read until its meeting is over, whatever step that is at before', () => {
  for (const state of SESSION_STATES) {
    expect([state, isReadStill({ state, endsAt: SESSION.endsAt }, NOW)]).toEqual([state, READ_IN.includes(state)]);
    expect(isReadStill({ state, endsAt: NOW }, NOW)).toBe(false);
  }
});

test('only what waits is decided about, as it was read', () => {
  for (const topicIs of TOPIC_STATES) expect(readTopic({ ...WAITING, topicIs }, WISH, BY).ok).toBe(topicIs === 'waits');
  expect(readTopic(WAITING, { ...WISH, version: 2 }, BY)).toMatchObject({ code: 'TOPIC_NOT_WAITING' });
});

test('one’s own is nobody’s own to decide', () => {
  for (const show of [true, false])
    expect(readTopic({ ...WAITING, isOwn: true }, { ...WISH, show }, BY)).toMatchObject({ code: 'TOPIC_OWN' });
});

test('only what is not shown has a reason, and must have one; its author is told then', () => {
  expect(readTopic(WAITING, WISH, BY)).toMatchObject({
    data: {
      topicIs: 'held',
      untold: true,
      reading: { shown: false, reason: WISH.reason, ...{ by: 'somebody', at: NOW } },
    },
  });
  expect(readTopic(WAITING, { ...WISH, reason: '' }, BY)).toMatchObject({ code: 'TOPIC_REASON_MISSING' });
  expect(readTopic(WAITING, { ...WISH, show: true }, BY)).toMatchObject({
    data: { topicIs: 'clear', untold: false, reading: { shown: true, reason: '' } },
  });
});
