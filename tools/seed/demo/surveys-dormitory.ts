import type { Item, ItemOf, Questionnaire, Words } from '../../../types/survey/questionnaire-schema';
import type { WithheldFor } from '../../../types/survey/results';
import type { CountedDemo } from './counted';

const words = (chinese: string, ko: string, en: string): Words => ({ 'zh-CN': chinese, ko, en });
const base = { required: true, onlyIf: null } as const;
const unused = words('没用过', '써 본 적 없음', 'Never used it');
const scale = (id: string, title: Words, more: Partial<ItemOf<'scale'>> = {}): Item => ({
  ...{ ...base, id, kind: 'scale', title, scale: 'satisfaction', dimension: 'satisfaction', unused },
  ...more,
});

const ITEMS: Item[] = [
  scale('heat', words('暖气', '난방', 'Heating')),
  scale('water', words('热水', '온수', 'Hot water')),
  scale('clean', words('卫生', '청결', 'Cleanliness')),
  scale('quiet', words('夜里安静', '밤의 정숙', 'Quiet at night')),
  scale('repair', words('报修快慢', '수리 속도', 'Speed of repairs')),
  {
    ...{ ...base, id: 'sick', kind: 'single', dimension: 'participation', unused: null },
    title: words(
      '这学期晚上病过、找过楼管吗？',
      '이번 학기 밤에 아파서 사감을 찾은 적 있나요?',
      'Have you called the warden at night, being ill?',
    ),
    options: [
      { id: 'yes', label: words('找过', '있음', 'Yes') },
      { id: 'no', label: words('没有', '없음', 'No') },
    ],
  },
  scale('night', words('夜里找人有人应', '밤에 부르면 응답', 'Somebody answers at night'), {
    onlyIf: { item: 'sick', any: ['yes'] },
    unused: null,
  }),
  {
    ...{ ...base, id: 'staff', kind: 'matrix', scale: 'quality', dimension: 'satisfaction', unused },
    title: words('宿舍管理员', '사감', 'The wardens'),
    rows: [
      { id: 'kind', label: words('态度', '태도', 'Friendliness') },
      { id: 'fair', label: words('公平', '공정', 'Fairness') },
    ],
  },
  {
    ...{ ...base, id: 'first', kind: 'multiple', required: false, dimension: null, unused: null, most: 2 },
    title: words('先改哪些？', '무엇부터 고칠까요?', 'What should change first?'),
    options: [
      { id: 'heat', label: words('暖气', '난방', 'Heating') },
      { id: 'bath', label: words('浴室时间', '목욕 시간', 'Bath hours') },
      { id: 'net', label: words('网速', '인터넷 속도', 'Network speed') },
      { id: 'pets', label: words('流浪猫', '길고양이', 'Stray cats') },
    ],
  },
  {
    ...{ ...base, id: 'own', kind: 'text', required: false, dimension: null },
    title: words('还想说什么？', '더 하고 싶은 말이 있나요?', 'Anything else?'),
  },
];

/** What the demo's rounds with results have asked. */
const DORMITORY: Questionnaire = {
  title: words('宿舍评议', '기숙사 평가', 'Dormitories'),
  intro: null,
  items: ITEMS,
};

const TEXTS = [
  '四楼西侧暖气下午六点以后才热。',
  '浴室能不能晚半小时关？社团活动完就没热水了。',
  '报修之后有人来，但没人告诉我什么时候来。',
  '希望公共洗衣机再多两台。',
  '楼道声控灯太灵敏，半夜一直亮。',
  '宿管阿姨很好，谢谢。',
  '开水房九点就锁，晚课回来没水。',
  '三楼厕所的灯坏了两周了。',
  '隔壁寝室半夜打游戏，没人管。',
  '晾衣服的地方不够。',
];
/** What the union withholds of them: the youth league sees it. */
export const UNFIT: { text: string; why: WithheldFor; remark: string }[] = [
  { text: '七舍那个戴眼镜的宿管就是看人下菜碟。', why: 'names', remark: '' },
  { text: '二手吹风机转让，加我。', why: 'off-topic', remark: '' },
  {
    ...{ text: '这个月我好几次不想活了。', why: 'danger' },
    remark: '当天告诉了学工处和心理中心；求助电话发到了各班群，辅导员这周挨个寝室走一遍。',
  },
];

/** This autumn's, and last spring's: heating and water became better, repairs did not. */
export const DORMITORIES: CountedDemo[] = [
  {
    ...{ id: 'demo-dormitory-spring', daysAgo: 190, rate: 0.72, publishesBallots: false },
    likes: { heat: 0.34, water: 0.42, clean: 0.66, quiet: 0.5, repair: 0.47, kind: 0.7, fair: 0.6, night: 0.4 },
  },
  {
    ...{ id: 'demo-dormitory-autumn', daysAgo: 12, rate: 0.86, publishesBallots: true },
    likes: { heat: 0.66, water: 0.71, clean: 0.72, quiet: 0.46, repair: 0.36, kind: 0.78, fair: 0.64, night: 0.5 },
  },
].map(({ likes, ...one }) => ({
  ...one,
  ...{ questionnaire: DORMITORY, grouping: 'grade', texts: [...TEXTS, ...UNFIT.map(({ text }) => text)] },
  // Few were ill at night, and what should change first is chosen by some more than by others.
  likes: { ...likes, sick: 0.06, bath: 0.6, net: 0.3, pets: 0.05 },
  unused: { repair: 0.25 },
}));
