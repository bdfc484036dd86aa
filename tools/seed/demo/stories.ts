import type { Topic } from '../../../types/case/category';
import type { Command } from '../../../types/case/command';
import type { CaseRole } from '../../../types/case/status';
import { OWN_TOPICS } from '../school-settings';

/** One step of a demo case: how many days ago, at which hour, by whom, what. */
export interface DemoStep {
  daysAgo: number;
  time: string;
  role: CaseRole;
  command: Command;
}

/** A demo case: what was said, when it was filed, and what has become of it. */
export interface DemoMatter {
  topic: Topic;
  /** Of a topic of the school's own: what it was called then. */
  topicName?: string;
  place: string;
  text: string;
  filed: [daysAgo: number, time: string];
  /** Somebody may come to harm. */
  danger?: true;
  /** It is about somebody at the union's desk: the youth league handles it. */
  aboutUnion?: true;
  steps: DemoStep[];
  /** An officer wrote it down: how it was told, and whether the student said who they are. */
  told?: { how: 'counter' | 'phone' | 'paper'; named: boolean };
}

const step = (daysAgo: number, time: string, role: CaseRole, command: Command): DemoStep => ({
  daysAgo,
  time,
  role,
  command,
});
const taken = (daysAgo: number, time = '09:05') => step(daysAgo, time, 'officer', { name: 'acknowledge' });
const said = (daysAgo: number, text: string) => step(daysAgo, '10:20', 'officer', { name: 'reply', text });
const result = (daysAgo: number, text: string) =>
  step(daysAgo, '16:12', 'officer', { name: 'answer', text, outcome: 'done' });
const verdict = (daysAgo: number, solved: boolean) => step(daysAgo, '20:10', 'author', { name: 'verdict', solved });
const rated = (daysAgo: number, rating: number) => step(daysAgo, '20:11', 'author', { name: 'rate', rating });

/** What students of every demo school have said lately: each kind of standing once, over three months. */
export const DEMO_MATTERS: readonly DemoMatter[] = [
  {
    topic: 'dormitory',
    place: '五舍 312',
    text: '五舍三楼水房的灯坏了一周。晚上洗漱看不见，地上又有水，已经有同学滑倒过。',
    filed: [84, '21:30'],
    steps: [taken(83), result(80, '灯管和镇流器都换了，三楼水房今晚起正常照明。'), verdict(79, true), rated(79, 5)],
  },
  {
    topic: 'canteen',
    place: '一食堂二楼',
    text: '一食堂二楼的汤桶没有盖子，中午人多的时候头发和灰都会掉进去。',
    filed: [76, '12:40'],
    steps: [taken(75), result(71, '汤桶已经加盖，窗口上贴了监督电话。'), verdict(70, true), rated(70, 4)],
  },
  {
    topic: 'course',
    place: '',
    text: '选修课冲突系统不提示。两门课时间重叠也能选上，开学才发现，退课还扣学分绩点。',
    filed: [69, '23:10'],
    steps: [
      taken(68, '14:20'),
      said(66, '教务处确认了问题，正在改系统，两周内给结果。'),
      result(55, '系统已加冲突提示；本学期因此退课的，绩点不受影响，名单已交教务处。'),
      verdict(54, true),
      rated(54, 5),
    ],
  },
  {
    topic: 'fee',
    place: '',
    text: '班里统一订的教材比书店贵三成，说是必须从学校买，想知道收费依据。',
    filed: [60, '19:00'],
    steps: [
      taken(57),
      result(50, '教材自愿购买，已要求各学院说明。多收的部分本周退还。'),
      verdict(49, false),
      rated(49, 2),
    ],
  },
  {
    topic: 'bathhouse',
    place: '北区浴室',
    text: '北区浴室周末没有热水，连续三个周末了。',
    filed: [48, '20:30'],
    steps: [
      taken(47),
      result(41, '锅炉检修完了，这周六起正常供热水。'),
      step(24, '00:10', 'system', { name: 'lapse' }),
    ],
  },
  {
    topic: 'library',
    place: '图书馆三楼',
    text: '图书馆三楼靠窗一排插座全没电，问过前台，说报修了，一个月没人来。',
    filed: [40, '15:25'],
    steps: [taken(39), result(34, '线路换过了，二十四个插座全部通电。'), verdict(33, true), rated(33, 4)],
  },
  {
    topic: 'fairness',
    place: '',
    text: '因为晚归被记了过，当天是实习单位加班，有证明。想知道怎么申诉。',
    filed: [33, '22:05'],
    steps: [
      taken(32),
      step(31, '11:00', 'officer', {
        name: 'refuse',
        ground: 'discipline-appeal',
        channel: '学校的学生申诉处理委员会。收到处分决定 10 日内书面提出',
      }),
    ],
  },
  {
    topic: 'safety',
    place: '东门',
    text: '东门外的减速带断了一截，晚上骑车容易摔。',
    filed: [26, '18:45'],
    steps: [taken(25), result(20, '减速带换了新的，旁边加了反光桩。'), verdict(19, true), rated(19, 5)],
  },
  {
    topic: 'heating',
    place: '南区七舍 4012',
    text: '南区七舍四楼暖气不热。东边六个寝室暖气片是凉的，室内 14℃，三楼和西边都热。',
    filed: [7, '22:40'],
    steps: [
      taken(6),
      said(5, '后勤上门看了，是立管的阀门，配件明天到。'),
      result(3, '四楼东侧立管的阀门卡住了，热水上不来。阀门换好了，4012 室实测 20.5℃。'),
    ],
  },
  {
    topic: 'repair',
    place: '二教 305',
    text: '二教 305 投影仪一直偏绿，老师的图看不清，已经影响上课。',
    filed: [5, '10:10'],
    steps: [
      taken(4),
      step(4, '11:30', 'officer', { name: 'ask', text: '是所有颜色都偏，还是只有某几页？哪几节课用这间教室？' }),
    ],
  },
  {
    topic: 'lab',
    place: '化学楼 217',
    text: '实验室防护服尺码不全。小号早就没有了，女生只能穿大两号的做实验，袖子会碰到试剂。',
    filed: [12, '13:30'],
    steps: [],
  },
  {
    topic: 'network',
    place: '五舍',
    text: '宿舍网晚上总掉线。每晚十点到十二点不是连不上，就是一直转圈，作业交不了。',
    filed: [3, '23:05'],
    steps: [taken(2)],
  },
  {
    topic: 'aid',
    place: '',
    text: '助学金比上学期晚了半个月还没到账，辅导员说等通知，想知道哪天发。',
    filed: [0, '08:20'],
    steps: [],
  },
  {
    topic: 'repair',
    place: '北区浴室门口',
    text: '北区浴室门口的插座外壳掉了，里面的线露着，地上常有水，今天有人被电到了手。',
    filed: [1, '21:00'],
    danger: true,
    steps: [taken(1, '22:10')],
  },
];

/** What has come to the youth league of one demo school: a case that nobody answers, and one that was sent back twice. */
export const LEAGUE_MATTERS: readonly DemoMatter[] = [
  {
    topic: 'repair',
    place: '一教西侧楼梯',
    text: '一教西侧楼梯的扶手松了，晃得厉害。下课人多，一挤就往外倒。',
    filed: [58, '17:20'],
    steps: [
      taken(57),
      said(54, '报给后勤了，等他们定日子。'),
      step(2, '08:00', 'system', { name: 'escalate' }),
      step(1, '15:30', 'youth-league', { name: 'urge', text: '扶手关系安全，请本周五前修好，并把结果写给同学。' }),
    ],
  },
  {
    topic: 'canteen',
    place: '三食堂',
    text: '三食堂的菜价牌和扫码价对不上，同一份菜多扣一块五，已经三次了。',
    filed: [40, '12:50'],
    steps: [
      taken(39),
      result(36, '食堂说价牌没来得及换，已经换了。'),
      verdict(35, false),
      step(34, '12:55', 'author', { name: 'reopen', reason: '今天中午又多扣了一块五，小票我留着。' }),
      result(27, '扫码机的价格重新录过了。'),
      verdict(26, false),
      step(25, '18:10', 'author', { name: 'reopen', reason: '二号窗口还是原来的价。' }),
      result(5, '二号窗口也改了，多扣的钱找窗口退。'),
      verdict(3, false),
      rated(3, 2),
    ],
  },
];

/** What all of one school's desk keep out of, so that its youth league finds somebody. Behind all others, so that nobody's place changes. */
export const DESKLESS_MATTERS: readonly DemoMatter[] = [
  {
    topic: 'fairness',
    place: '',
    text: '评优公示里有两位是权益部自己的干部，名额和公示的标准对不上，想知道是谁定的。',
    filed: [2, '19:20'],
    steps: [
      step(1, '09:00', 'officer', { name: 'recuse', who: null, reason: '名单里有我' }),
      step(1, '10:00', 'union-admin', { name: 'recuse', who: null, reason: '名单是我签的' }),
      step(1, '10:01', 'system', { name: 'escalate', because: 'no-desk' }),
    ],
  },
];

/** What is about somebody at one school's desk, and so its youth league's from the beginning. Behind all others, too. */
export const UNION_MATTERS: readonly DemoMatter[] = [
  {
    topic: 'aid',
    place: '学生会办公室',
    text: '去问困难补助的材料，值班的同学说“这点钱也要来问”，还当着别人念了我的名字。',
    filed: [1, '16:40'],
    aboutUnion: true,
    steps: [step(1, '17:30', 'youth-league', { name: 'acknowledge' })],
  },
];

/** What another student wrote about the same: a desk is shown that they may be one matter. Behind all others, so that nobody's place changes. */
export const DEMO_ECHOES: readonly DemoMatter[] = [
  {
    topic: 'network',
    place: '五舍 508',
    text: '宿舍网晚上总掉线。每晚十点到十二点不是连不上，就是一直转圈，网课都看不了。',
    filed: [1, '23:40'],
    steps: [],
  },
];

/** What the desk has yet to find somebody for: written down under a wrong number, and danger in which the student says nothing. Behind all others, too. */
export const UNFOUND_MATTERS: readonly DemoMatter[] = [
  {
    topic: 'fee',
    place: '东区公寓',
    text: '退宿两个月了，门禁卡的押金还没退，打过三次电话都说在办。电话里说的。',
    filed: [2, '15:10'],
    told: { how: 'phone', named: true },
    steps: [step(1, '20:30', 'author', { name: 'disown' })],
  },
  {
    topic: 'safety',
    place: '北门到六舍的路上',
    text: '这两晚下晚自习都有人跟着我，昨天一直跟到宿舍楼门口，我不敢一个人走了。',
    filed: [4, '22:40'],
    danger: true,
    steps: [
      taken(4, '23:05'),
      step(3, '08:30', 'officer', { name: 'ask', text: '你现在在哪里？方便接电话吗？' }),
      step(2, '09:10', 'officer', {
        name: 'attempt',
        how: 'phone',
        ago: 10,
        reached: false,
        text: '打了两次，没人接。',
      }),
      step(1, '08:30', 'system', { name: 'escalate', because: 'silent' }),
      step(1, '10:00', 'officer', { name: 'attempt', how: 'room', ago: 30, reached: false, text: '室友说她回家了。' }),
    ],
  },
];

/** What is about something that only two schools have a topic for. Behind all others, too. */
export const OWN_TOPIC_MATTERS: readonly DemoMatter[] = [
  {
    topic: OWN_TOPICS.parcels.id,
    topicName: OWN_TOPICS.parcels.name,
    place: '北门快递点',
    text: '北门快递点傍晚六点就关门，下午有课的取不到件，放过夜还要收保管费。',
    filed: [2, '18:20'],
    steps: [taken(1)],
  },
];
