import type { CommitmentsView, CommitmentView } from '../../../types/appointment/commitment-view';
import type { MinutesDraft, MinutesView } from '../../../types/appointment/minutes-view';
import type { TopicsView } from '../../../types/appointment/topics-view';
import type { Route } from '../routes';
import { ADMIN, OFFICER, STUDENT } from './ways';

const PAGES = 'packages/appointment/pages';
const at = (page: string, session = '') => `${PAGES}/${page}/index${session && `?id=demo-promises-${session}`}`;
const DEPARTMENT = 'demo-10183-department';
const write = [
  { fill: '#minutes-text textarea', with: '谈了宿舍暖气和浴室的开放时间，学校逐条答复。' },
  { tap: '#minutes-next' },
];
const promise = [
  ...write,
  { tap: '#promise-add' },
  { fill: '#promise-text input', with: '北区浴室夜里也开' },
  { tap: '#day-14' },
];

/** Cases that were brought to one meeting. */
const MANY = Array.from(
  { length: 60 },
  (_, nth) => ['宿舍网晚上总掉线', '二食堂晚上八点以后只剩凉菜', '北区浴室没有热水'][nth % 3] ?? '',
);

const LEADER = 'demo-10183-leader';
const DAY = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** One promise with something else said of it. */
const promised = (
  name: string,
  of: string,
  as: string,
  more: (view: CommitmentView) => Partial<CommitmentView>,
): Route => ({
  ...{ name: `promise-${name}`, as, path: at('commitment', of) },
  answers: {
    'appointment.commitment': (data) => ({ ...(data as CommitmentView), ...more(data as CommitmentView) }),
  },
});
/** The list as it may be after a hard term: one late, one given up, one contested. */
const hard = (data: unknown): CommitmentsView => {
  const { commitments, ...rest } = data as CommitmentsView;
  const [contested, broken, kept, late] = commitments;
  if (!contested || !broken || !kept || !late) return data as CommitmentsView;
  return {
    ...rest,
    channels: [
      {
        channel: 'principal-talk',
        sessions: 3,
        unwritten: 1,
        unnoted: 0,
        made: 4,
        kept: 1,
        open: 1,
        overdue: 1,
        moved: 1,
        broken: 1,
        contested: 1,
        disputed: 0,
        resumed: 0,
      },
      {
        channel: 'department-forum',
        sessions: 8,
        unwritten: 0,
        unnoted: 0,
        made: 23,
        kept: 21,
        open: 2,
        overdue: 0,
        moved: 1,
        broken: 0,
        contested: 0,
        disputed: 0,
        resumed: 2,
      },
    ],
    commitments: [
      { ...late, day: dayFromNow(-5), overdue: true, firstDay: null },
      {
        ...late,
        id: 'demo-promises-followed:7',
        day: dayFromNow(0),
        text: '实验室周末开门，先开三楼的两间，人多再开四楼',
      },
      { ...contested, contested: true },
      { ...broken, state: 'broken' },
      kept,
    ],
  };
};
const topics = (name: string, as: string, more: (view: TopicsView) => Partial<TopicsView>): Route => ({
  ...{ name: `host-topics-${name}`, as, path: at('topics', 'coming') },
  answers: { 'appointment.topics': (data) => ({ ...(data as TopicsView), ...more(data as TopicsView) }) },
});
const drafted = (name: string, more: Partial<MinutesDraft>): Route => ({
  ...{ name: `minutes-${name}`, as: OFFICER, path: at('write-minutes', 'unread') },
  answers: { 'appointment.minutes-draft': (data) => ({ ...(data as MinutesDraft), ...more }) },
});

/** What was said and promised at a meeting, and what became of it. */
export const APPOINTMENT_MINUTES_SCREENS: Route[] = [
  { name: 'promises', as: STUDENT, path: 'packages/appointment/pages/commitments/index?school=4122010183' },
  {
    ...{ name: 'promises-hard', as: STUDENT, path: 'packages/appointment/pages/commitments/index?school=4122010183' },
    answers: { 'appointment.commitments': hard },
  },
  {
    ...{
      name: 'promises-owner',
      as: DEPARTMENT,
      path: 'packages/appointment/pages/commitments/index?school=4122010183',
    },
  },
  { name: 'promises-none', as: STUDENT, path: 'packages/appointment/pages/commitments/index?school=4122010184' },
  {
    ...{ name: 'promises-failed', as: STUDENT, path: 'packages/appointment/pages/commitments/index?school=4122010183' },
    silent: { 'appointment.commitments': 0 },
  },
  promised('late', 'followed%3A3', DEPARTMENT, ({ commitment }) => ({
    commitment: { ...commitment, day: dayFromNow(-5), overdue: true },
  })),
  promised('contested', 'followed%3A0', OFFICER, ({ commitment }) => ({
    ...{ commitment: { ...commitment, contested: true }, voices: { so: 5, notSo: 9 }, you: null },
    doubts: ['晚上还是掉。', '只换了东边的，西边六个寝室没有动过，问了说要等下学期。'],
  })),
  promised('instead', 'followed%3A0', STUDENT, ({ commitment, words }) => ({
    commitment: { ...commitment, endedBy: '权益部' },
    words: words.map((word) => ({ ...word, office: '权益部', instead: true })),
  })),
  { name: 'promise-report-desk', as: OFFICER, path: at('commitment', 'followed%3A3'), do: [{ tap: '#report' }] },
  promised('said', 'followed%3A0', STUDENT, () => ({
    ...{ voices: { so: 12, notSo: null }, you: { said: false, maySay: false, asked: false } },
  })),
  { name: 'promise-kept', as: STUDENT, path: at('commitment', 'followed%3A0') },
  { name: 'promise-doubt', as: STUDENT, path: at('commitment', 'followed%3A0'), do: [{ tap: '#you-not-so' }] },
  { name: 'promise-moved', as: STUDENT, path: at('commitment', 'followed%3A3') },
  { name: 'promise-disputed', as: ADMIN, path: at('commitment', 'followed%3A4') },
  { name: 'promise-answer', as: ADMIN, path: at('commitment', 'followed%3A4'), do: [{ tap: '#report' }] },
  promised('used-up', 'followed%3A3', DEPARTMENT, ({ report }) => ({
    report: report && { ...report, words: ['kept', 'broken'] },
  })),
  promised('silent', 'followed%3A3', OFFICER, ({ commitment }) => ({
    report: null,
    commitment: { ...commitment, mayReport: true },
  })),
  {
    ...promised('report-used-up', 'followed%3A3', DEPARTMENT, ({ report }) => ({
      report: report && { ...report, words: ['kept', 'broken'] },
    })),
    do: [{ tap: '#report' }],
  },
  {
    name: 'promise-report',
    as: DEPARTMENT,
    path: at('commitment', 'followed%3A3'),
    do: [{ tap: '#report' }, { tap: '#report-send' }],
  },
  { name: 'minutes-public', as: STUDENT, path: at('minutes', 'followed') },
  { name: 'minutes-rate', as: STUDENT, path: at('minutes', 'unwritten') },
  {
    ...{ name: 'minutes-corrected', as: STUDENT, path: at('minutes', 'followed'), do: [{ tap: '#show-before' }] },
    answers: {
      'appointment.minutes': (data) => {
        const view = data as MinutesView;
        const [first] = view.versions;
        if (!first) return view;
        const again = { ...first, nth: first.nth + 1, reason: '价格公布的地方写错了' };
        return { ...view, versions: [again, first], cases: 2, rating: { count: 9, average: 4.2 } };
      },
    },
  },
  drafted('waiting', { state: 'review', mine: true }),
  drafted('sent-back', { state: 'returned', returned: '第二件没有写谁负责；价格那句和录音不一样。', mine: true }),
  {
    ...{ name: 'minutes-due-none', as: ADMIN, path: at('minutes-due') },
    answers: { 'appointment.minutes-due': () => ({ due: [] }) },
  },
  { name: 'minutes-due', as: ADMIN, path: at('minutes-due') },
  { name: 'minutes-read', as: ADMIN, path: at('write-minutes', 'unread') },
  { name: 'minutes-return', as: ADMIN, path: at('write-minutes', 'unread'), do: [{ tap: '#minutes-return' }] },
  { name: 'minutes-write', as: OFFICER, path: at('write-minutes', 'unwritten'), do: [{ tap: '#minutes-next' }] },
  { name: 'minutes-promise', as: OFFICER, path: at('write-minutes', 'unwritten'), do: promise },
  {
    name: 'minutes-promises',
    as: OFFICER,
    path: at('write-minutes', 'unwritten'),
    do: [...promise, { tap: '#promise-done' }],
  },
  {
    name: 'minutes-outcomes',
    as: OFFICER,
    path: at('write-minutes', 'unwritten'),
    do: [...promise, { tap: '#promise-done' }, { tap: '#minutes-next' }],
  },
  {
    name: 'minutes-check',
    as: OFFICER,
    path: at('write-minutes', 'unwritten'),
    do: [
      ...[...promise, { tap: '#promise-done' }, { tap: '#minutes-next' }],
      ...[{ tap: '#outcomes-rest' }, { tap: '#minutes-next' }],
    ],
  },
  {
    name: 'minutes-outcomes-missing',
    as: OFFICER,
    path: at('write-minutes', 'unwritten'),
    do: [...promise, { tap: '#promise-done' }, { tap: '#minutes-next' }, { tap: '#minutes-next' }],
  },
  {
    ...{ name: 'minutes-outcomes-many', as: OFFICER, path: `${at('write-minutes', 'unwritten')}&part=outcomes` },
    do: [{ fill: '#outcome-0 textarea', with: '后勤周五前来看。' }, { tap: '#outcome-row-2' }],
    answers: {
      'appointment.minutes-draft': (data) => ({
        ...(data as MinutesDraft),
        cases: MANY.map((title, nth) => ({ id: `demo-brought-${nth}`, title })),
      }),
    },
  },
  { name: 'host-desk', as: DEPARTMENT, path: at('host') },
  { name: 'waiting-topics', as: OFFICER, path: `${PAGES}/waiting-topics/index` },
  {
    name: 'waiting-keep',
    as: OFFICER,
    path: `${PAGES}/waiting-topics/index`,
    do: [{ tap: '#waiting-topics .btn' }],
  },
  { name: 'host-leader', as: LEADER, path: at('host') },
  {
    ...{ name: 'host-none', as: DEPARTMENT, path: at('host') },
    answers: { 'appointment.host-desk': () => ({ sessions: [], commitments: [] }) },
  },
  { name: 'host-topics', as: DEPARTMENT, path: at('topics', 'coming') },
  { name: 'host-topics-desk', as: OFFICER, path: at('topics', 'coming') },
  {
    ...{
      name: 'host-topics-early',
      as: LEADER,
      path: 'packages/appointment/pages/topics/index?id=demo-session-10183-talk',
    },
  },
  { name: 'host-topics-not-mine', as: STUDENT, path: at('topics', 'coming') },
  topics('others', DEPARTMENT, ({ groups }) => ({ groups: groups.slice(0, 1), forOthers: 2 })),
  topics('league', 'demo-10183-league', () => ({
    groups: [
      {
        ...{
          texts: ['交给权益部的材料，一直没有下文。'],
          unread: [],
          unreadInAll: 0,
          held: 0,
          applications: 1,
          people: 1,
        },
        ...{ cases: [], casesInAll: 0, digests: [] },
      },
    ],
    ...{ applications: 1, as: 'league' },
  })),
  {
    ...{ name: 'minutes-none-to-read', as: 'demo-10183-league', path: at('write-minutes', 'unread') },
    answers: { 'appointment.minutes-draft': (data) => ({ ...(data as MinutesDraft), state: null, mayWrite: false }) },
  },
  {
    ...{ name: 'minutes-plain', as: STUDENT, path: at('minutes', 'unwritten') },
    answers: {
      'appointment.minutes': (data) => {
        const view = data as MinutesView;
        return { ...view, versions: [], session: { ...view.session, channel: 'activity' } };
      },
    },
  },
  topics('none', DEPARTMENT, () => ({ groups: [], applications: 0 })),
  topics('names', DEPARTMENT, ({ groups }) => ({
    ...{ names: ['王**', '李*', '阿***', '欧阳**', '张**', 'J***', '刘**'], more: true, seated: true },
    groups: [
      ...groups.map((group, nth) => ({ ...group, unreadInAll: nth === 0 ? 2 : 0, unread: [] })),
      {
        ...{ texts: ['南区七舍四楼和五楼从十月起晚上十点以后没有热水，报过三次，说在等配件，能不能给一个日子？'] },
        ...{
          unread: [],
          unreadInAll: 0,
          held: 0,
          added: 0,
          applications: 4,
          people: 320,
          cases: ['南区七舍没有热水'],
          casesInAll: 3,
        },
        digests: [{ id: 'demo-digest-1', title: '南区热水供应到十一点', outcome: 'open' }],
      },
    ],
  })),
];
