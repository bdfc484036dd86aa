import { groupedTopics, hostReadsFrom, isAdded, type Topic, topicsAsOf, topicsFrom } from '@domain/appointment/topics';
import { bandsAsked, bandsOf } from '@domain/case/bands';
import { likenessTo } from '@domain/case/likeness';

const grouped = (topics: readonly Topic[]) => groupedTopics(topics, { bandsOf, bandsAsked, likenessTo });

const topic = (text: string, speaksFor = 1, group: string | null = null) => ({ text, speaksFor, group });

test('topics that say the same are one, with all who stand behind it; what concerns most comes first', () => {
  const groups = grouped([
    topic('图书馆周末能不能开到十点？'),
    topic('宿舍网晚上总掉线，能不能换设备？', 4),
    topic('宿舍的网晚上总是掉线，能不能换设备'),
  ]);
  expect(groups).toEqual([
    { members: [1, 2], people: 5 },
    { members: [0], people: 1 },
  ]);
});

test('representatives of one group are one, whatever they wrote, and speak for the same people', () => {
  const groups = grouped([
    topic('北区浴室夜里也开', 30, 'north'),
    topic('洗澡太早关门', 28, 'north'),
    topic('食堂涨价前说一声'),
  ]);
  expect(groups[0]).toEqual({ members: [0, 1], people: 30 });
});

test('each stands in one group, and five hundred are grouped in a moment', () => {
  const topics = Array.from({ length: 500 }, (_none, at) =>
    topic(`第${at}栋${'宿舍食堂图书馆浴室'.slice(at % 7)}的事情怎么办`),
  );
  const groups = grouped(topics);
  expect(groups.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(topics.map((_one, at) => at));
});

describe('topics are settled', () => {
  const hour = 3_600_000;
  const at = (hours: number) => new Date(hours * hour);
  const session = { closesAt: at(0), allottedAt: at(10), startsAt: at(100) };

  test.each([
    ['as the seats were given out', session, 50, 10],
    ['as they stood a day before', session, 76, 76],
    ['as they stood then, also while it is held', session, 101, 76],
    ['at the window’s end, where that is later than the day before', { ...session, closesAt: at(90) }, 95, 90],
  ])('%s', (_when, times, now, asOf) => expect(topicsAsOf(times, at(now))).toEqual(at(asOf)));

  test('for all who look at any moment at one of two, so that nothing comes or goes between', () => {
    const seen = new Set(Array.from({ length: 200 }, (_none, now) => topicsAsOf(session, at(now)).getTime()));
    expect([...seen]).toEqual([at(10).getTime(), at(76).getTime()]);
  });
});

describe('topics are read', () => {
  const startsAt = new Date('2026-12-03T07:00:00Z');
  const hours = (before: number) => new Date(startsAt.getTime() - before * 3_600_000);

  test('by the desk from the end of the window, by who is met from a day before', () => {
    const drawn = { startsAt, closesAt: hours(120) };
    expect([topicsFrom(drawn, 'desk'), topicsFrom(drawn, 'host')]).toEqual([hours(120), hours(24)]);
  });

  test('a day before by both where the window is open until the beginning; what comes then is an addition', () => {
    const open = { startsAt, closesAt: startsAt };
    expect([topicsFrom(open, 'desk'), topicsFrom(open, 'host'), hostReadsFrom(open)]).toEqual(Array(3).fill(hours(24)));
    expect([isAdded(hours(24), open), isAdded(hours(23), open)]).toEqual([false, true]);
  });
});
