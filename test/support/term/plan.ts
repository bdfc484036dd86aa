import type { Channel } from '@types_/appointment/channel';

/** How a term of meetings is to be played. */
export interface Plan {
  /** Sessions that are to be published, about. */
  sessions: number;
  /** Students of each of the two schools. */
  students: readonly [number, number];
  first: string;
  days: number;
  /** The day on which the desks of both schools, a leader and a department are handed over. */
  handover: string;
  /** Full hours at which the scheduler runs; between them people act. */
  hours: readonly number[];
  /** Of the scheduler's runs, every so many before which each job dies whenever it has told somebody of something. */
  forgetsEvery: number;
  /** Each thing that is told is told again, and not only some of a run that tells many. */
  forgetsAll: boolean;
  /** How many times as often owners say that something is kept, and those who were there whether it is. */
  eager: number;
}

/** What `npm test` plays: some weeks with a holiday and the handover in the middle. */
export const SHORT: Plan = {
  ...{ sessions: 30, students: [46, 24], first: '2026-04-13', days: 34, handover: '2026-05-07' },
  hours: [9, 14, 20, 23],
  ...{ forgetsEvery: 4, forgetsAll: false, eager: 1 },
};

/**
 * The same where everything is told twice: before each run, so that each kind of message is told again. A promise that is said to be kept, and
 * contradicted, is rare within a month, and is told of as the last thing of its run: so people are quicker with both, and each thing told is told again.
 */
export const PLANTED: Plan = { ...SHORT, forgetsEvery: 1, forgetsAll: true, eager: 4 };

/** A whole term at two schools, from the first week after 寒假 on. */
export const whole = (sessions: number): Plan => ({
  ...{ sessions, students: [150, 80], first: '2026-03-02', days: 112, handover: '2026-04-27' },
  hours: [9, 12, 15, 18, 21, 23],
  ...{ forgetsEvery: 2, forgetsAll: false, eager: 1 },
});

/** Of a hundred sessions, those of each channel; who is met there, and where. */
export const PROGRAMME: Record<Channel, { share: number; office: string; name: string; place: string }> = {
  'principal-talk': { share: 14, office: '校长', name: '陈志远', place: '鼎新楼 B208' },
  'leader-reception': { share: 18, office: '副校长', name: '黄淑梅', place: '行政楼 301' },
  'department-forum': { share: 16, office: '后勤保障处', name: '周文君', place: '后勤楼 102' },
  'department-head-meeting': { share: 14, office: '教务处', name: '郑海峰', place: '教务楼 210' },
  'delegate-meeting': { share: 8, office: '政协委员', name: '许振华', place: '图书馆报告厅' },
  'representative-hour': { share: 18, office: '学生代表', name: '冯晓彤', place: '学生活动中心' },
  activity: { share: 12, office: '校团委', name: '王立群', place: '体育馆' },
};
