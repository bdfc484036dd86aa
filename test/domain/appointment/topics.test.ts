import {
  changedUntil,
  groupedTopics,
  hostReadsFrom,
  isRead,
  lateComersAsOf,
  type Topic,
  topicsAsOf,
  topicsFrom,
} from '@domain/appointment/topics';
import { isForHost, writtenNowFor } from '@domain/appointment/written-for';
import { bandsAsked, bandsOf } from '@domain/case/search/bands';
import { likenessTo } from '@domain/case/search/likeness';

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

const at = (hours: number) => new Date(hours * 3_600_000);
const session = { closesAt: at(0), allottedAt: at(10), startsAt: at(100) };

describe('topics are settled', () => {
  test.each([
    ['as the seats were given out', session, 50, 10],
    ['as they stood a day before', session, 76, 76],
    ['as they stood then, also while it is held', session, 101, 76],
    ['as they stood a day before, while the window goes on', { ...session, closesAt: at(90) }, 80, 76],
    ['as they stood a day before, also when it has ended', { ...session, closesAt: at(90) }, 95, 76],
    ['as of a day before, while nobody has a seat', { ...session, closesAt: at(90), allottedAt: at(80) }, 85, 76],
    [
      'at the window’s end, where it began within the day',
      { ...session, closesAt: at(90), allottedAt: at(80) },
      95,
      90,
    ],
    ['as they were drawn, where that was within the day', { ...session, allottedAt: at(80) }, 85, 80],
  ])('%s', (_when, times, now, asOf) => expect(topicsAsOf(times, at(now))).toEqual(at(asOf)));

  test('for all who look at any moment at one of two, so that nothing comes or goes between', () => {
    const seen = new Set(Array.from({ length: 200 }, (_none, now) => topicsAsOf(session, at(now)).getTime()));
    expect([...seen]).toEqual([at(10).getTime(), at(76).getTime()]);
  });
});

describe('who comes within the last day is looked at', () => {
  const open = { ...session, closesAt: at(90) };
  test.each([
    ['when the window has ended', open, 90, 90],
    ['not before', open, 89, null],
    ['not where the window ended before that day', session, 95, null],
    ['not where all came within it: they are the ones', { ...open, allottedAt: at(80) }, 95, null],
  ])('%s', (_when, times, now, asOf) =>
    expect(lateComersAsOf(times, at(now))).toEqual(asOf === null ? null : at(asOf)),
  );
});

describe('topics are read', () => {
  const startsAt = new Date('2026-12-03T07:00:00Z');
  const hours = (before: number) => new Date(startsAt.getTime() - before * 3_600_000);

  test('by the desk from the end of the window, by who is met from a day before', () => {
    const drawn = { startsAt, closesAt: hours(120) };
    expect([topicsFrom(drawn, 'desk'), topicsFrom(drawn, 'host')]).toEqual([hours(120), hours(24)]);
  });

  test('a day before by both where the window is open until the beginning; who had a seat by then does not change theirs any more', () => {
    const open = { startsAt, closesAt: startsAt };
    expect([topicsFrom(open, 'desk'), topicsFrom(open, 'host'), hostReadsFrom(open)]).toEqual(Array(3).fill(hours(24)));
    expect([changedUntil(open), changedUntil({ startsAt, closesAt: hours(120) })]).toEqual([hours(24), hours(120)]);
    const readAt = (seatedSince: number, now: number) => isRead(hours(seatedSince), open, hours(now));
    expect([readAt(30, 25), readAt(30, 24), readAt(24, 20), readAt(23, 20)]).toEqual([false, true, true, false]);
  });
});

describe('what was written is for whom it was written', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 11, n));
  const session = (now: string, ...before: [string, number][]) => ({
    host: { office: now },
    changes: before.map(([hostWas, n]) => ({ at: day(n), hostWas })),
  });
  const at = day(1);

  test('who is met instead does not read it, and who was meant does when they are met after all', () => {
    const first = { writtenFor: [0], at };
    expect(isForHost(first, session('副校长'))).toBe(true);
    expect(isForHost(first, session('后勤处', ['副校长', 2]))).toBe(false);
    expect(isForHost(first, session('副校长', ['副校长', 2], ['后勤处', 3]))).toBe(true);
    expect(isForHost({ writtenFor: [0, 1], at }, session('后勤处', ['副校长', 2]))).toBe(true);
    expect(isForHost({ writtenFor: [0, 1], at }, session('团委', ['副校长', 2], ['后勤处', 3]))).toBe(false);
  });

  test('a department that is named anew is the same; what says for nobody is for who was to be met then', () => {
    expect(isForHost({ writtenFor: [0], at }, session('后勤保障部'))).toBe(true);
    expect(isForHost({ writtenFor: [1], at }, session('后勤保障部', ['副校长', 2]))).toBe(true);
    expect(isForHost({ at: day(1) }, session('后勤处', ['副校长', 2]))).toBe(false);
    expect(isForHost({ at: day(3) }, session('后勤处', ['副校长', 2]))).toBe(true);
  });

  test('it is for whom its author saw, if that is or was somebody to be met', () => {
    const changed = session('后勤处', ['副校长', 2]);
    const seen = [undefined, ...['副校长', '后勤处', '校长'].map((office) => ({ office }))];
    expect(seen.map((one) => writtenNowFor(changed, one))).toEqual([1, 0, 1, 1]);
  });

  test('another name in the same office is another person; where no name was kept the office says who it is', () => {
    const host = { office: '副校长', name: '赵国强' };
    const changes = (name?: string) => [{ at: day(2), hostWas: '副校长', ...(name && { hostNameWas: name }) }];
    expect(isForHost({ writtenFor: [0], at }, { host, changes: changes('李建国') })).toBe(false);
    expect(isForHost({ writtenFor: [0], at }, { host, changes: changes() })).toBe(true);
    expect(writtenNowFor({ host, changes: changes('李建国') }, { office: '副校长', name: '李建国' })).toBe(0);
  });
});
