import type { DemoMatter, DemoStep } from './stories';

/** The department that has somebody in every demo school. */
export const DEMO_DEPARTMENT = '后勤保障处';

const desk = (daysAgo: number, time: string, command: DemoStep['command']): DemoStep => ({
  ...{ daysAgo, time, command },
  role: 'officer',
});
const department = (daysAgo: number, time: string, command: DemoStep['command']): DemoStep => ({
  ...{ daysAgo, time, command },
  role: 'department',
});
const given = (daysAgo: number): DemoStep[] => [
  desk(daysAgo, '09:10', { name: 'acknowledge' }),
  desk(daysAgo, '09:12', { name: 'assign', department: DEMO_DEPARTMENT }),
];

/** What the desk has given to a department, what came back, and what was told at the counter. */
export const ROUTED_MATTERS: readonly DemoMatter[] = [
  {
    topic: 'heating',
    place: '文苑五舍二楼',
    text: '二楼西侧六个寝室暖气一直不热，晚上只有 15 度，隔壁楼是好的。',
    filed: [4, '20:40'],
    steps: given(3),
  },
  {
    topic: 'canteen',
    place: '三食堂',
    text: '三食堂最近两周早餐的鸡蛋都是凉的，跟窗口说过两次，说加热柜坏了。',
    filed: [7, '08:15'],
    steps: [...given(6), department(5, '10:30', { name: 'reply', text: '加热柜已经报修，配件这周到，到了就换。' })],
  },
  {
    topic: 'repair',
    place: '七教 301',
    text: '七教 301 后排的灯一直闪，上晚课看不清黑板。',
    filed: [6, '19:50'],
    steps: [...given(5), department(4, '14:00', { name: 'ask', text: '是后两排都闪，还是只有靠窗那一排？' })],
  },
  {
    topic: 'network',
    place: '文苑三舍 408',
    text: '寝室墙上的网口坏了一个月，报修单写着已完成，其实没有人来过。',
    filed: [5, '21:10'],
    steps: [
      ...given(4),
      department(3, '11:20', { name: 'send-back', reason: '墙上的网口是信息中心装的，维修也归他们，我们没有料。' }),
    ],
  },
  {
    topic: 'dormitory',
    place: '二舍洗衣房',
    text: '二舍洗衣房扫码付了钱不转，退款电话打不通。同学在值班台当面说的，没有留学号。',
    filed: [1, '17:30'],
    told: { how: 'counter', named: false },
    steps: [],
  },
  {
    topic: 'fee',
    place: '',
    text: '补办校园卡收了 30 元，没有给收据，想知道是不是都要交。电话里说的。',
    filed: [1, '16:05'],
    told: { how: 'phone', named: true },
    steps: [],
  },
];
