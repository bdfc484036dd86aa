import type { CommitmentRow } from '@types_/appointment/commitment-view';
import type { TopicGroup, TopicsView } from '@types_/appointment/topics-view';
import { topicsLetter } from '@/features/appointment/topics/topics-letter';

const group = (more: Partial<TopicGroup> = {}): TopicGroup => ({
  ...{ texts: ['宿舍网晚上总掉线'], unread: [], unreadInAll: 0, held: 0, applications: 1, people: 1 },
  ...{ cases: [], casesInAll: 0, digests: [], ...more },
});
const view = (more: Partial<TopicsView> = {}): TopicsView => ({
  session: {
    ...{
      id: 's',
      channel: 'principal-talk',
      title: '第三次',
      host: { office: '校长', name: '李建国' },
      state: 'confirmed',
    },
    ...{ unwritten: false, place: '会议室', startsAt: '2026-12-03T07:00:00.000Z', endsAt: '2026-12-03T08:00:00.000Z' },
  },
  ...{ groups: [group()], names: null, applications: 1, more: false, forOthers: 0, as: 'host', readsKept: false },
  ...{ asOf: '2026-12-02T07:00:00.000Z', ...more },
});
const promise = (more: Partial<CommitmentRow>): CommitmentRow => ({
  ...{ id: 'p:0', channel: 'principal-talk', session: { id: 'before', title: '第二次', office: '校长', heldAt: '' } },
  ...{ text: '换宿舍的路由器', owner: '后勤保障处', day: '2026-11-20', firstDay: null, state: 'kept' },
  ...{ endedOn: '2026-11-18', endedBy: null, overdue: false, contested: false, disputed: false, mayReport: false },
  ...more,
});
const last = (promises: CommitmentRow[]) => ({ sessionId: 'before', title: '第二次', heldAt: '', promises });

test('a letter says who is met and when, each topic with whom it is of, what is brought, and what was promised before', () => {
  const groups = [
    group({
      ...{ texts: ['宿舍网晚上总掉线', '宿舍的网老是掉'], applications: 2, people: 40, unreadInAll: 1, held: 2 },
      digests: [{ id: 'd', title: '七舍暖气', outcome: 'open' }],
    }),
    group({ texts: ['食堂涨价'] }),
  ];
  expect(topicsLetter(view({ groups, applications: 3 }), last([promise({})]))).toBe(
    [
      '想谈什么\n校长有约\u00a0· 校长 李建国\u00a0· 12月3日 15:00\n3 位同学写的，按12月2日 15:00的席位，之后换了人，这里不变',
      '1. 2 人报名，代表 40 人\n宿舍网晚上总掉线\n宿舍的网老是掉\n1 条还在等人看\n2 条没有给看，原因告诉了写的同学\n公开摘要：七舍暖气（在办）',
      '2. 1 人报名\n食堂涨价',
      '选了不给学生会看的，不在这里。',
      '上次说好的 1 件\n1. 换宿舍的路由器\n后勤保障处，11月18日说做到了',
    ].join('\n\n'),
  );
});

test('nothing is in it that is of the page alone: names, titles of cases, what waits to be read', () => {
  const kept = ['金＊＊', '我的一件事', '还没看的话'] as const;
  const letter = topicsLetter(
    view({ names: [kept[0]], groups: [group({ cases: [kept[1]], casesInAll: 3, unread: [kept[2]], unreadInAll: 1 })] }),
    null,
  );
  for (const one of kept) expect(letter).not.toContain(one);
  expect(letter).not.toContain('带了');
  expect(letter).not.toContain('上次');
});

test('five hundred topics are all in it, and whatever is not says so', () => {
  const groups = Array.from({ length: 500 }, (_one, nth) => group({ texts: [`第 ${nth} 件`] }));
  const letter = topicsLetter(view({ groups, applications: 500, more: true, forOthers: 4 }), null);
  expect(letter.match(/第 \d+ 件/g)).toHaveLength(500);
  expect(letter).toContain('500. 1 人报名\n第 499 件');
  expect(letter).toMatch(/话题太多，只列了一部分。\n有 4 人是写给原来要见的人的/);
  expect(topicsLetter(view({ groups: [] }), null)).toContain('还没有话题');
});
