import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import type { Institution } from '../../../config/seed/province';
import { EVERYBODY } from '../../../domain/survey/groups';
import type { ItemOf, Questionnaire, Words } from '../../../types/survey/questionnaire-schema';

const DAY = 86_400_000;

const words = (chinese: string, ko: string, en: string): Words => ({ 'zh-CN': chinese, ko, en });
const base = { required: true, onlyIf: null } as const;
const whoEats = { item: 'eats', any: ['daily', 'weekly', 'seldom'] };
const unused = words('没在二食堂吃过', '제2식당에서 먹은 적 없음', 'Never ate there');

const scale = (id: string, title: Words, more: Partial<ItemOf<'scale'>> = {}): ItemOf<'scale'> => ({
  ...{ ...base, id, kind: 'scale', title, scale: 'satisfaction', dimension: 'satisfaction', unused, onlyIf: whoEats },
  ...more,
});

/** What the demo's open round asks. */
export const DEMO_CANTEEN: Questionnaire = {
  title: words('二食堂评议', '제2식당 평가', 'Canteen 2'),
  intro: words(
    '后勤处要知道先改哪里。结果公布给全校同学。',
    '무엇부터 고칠지 알고 싶습니다. 결과는 모든 학생에게 공개됩니다.',
    'What should be mended first? The results are shown to every student.',
  ),
  items: [
    {
      ...{ ...base, id: 'eats', kind: 'single', dimension: 'participation', unused: null },
      title: words(
        '最近四周，你多久去一次二食堂？',
        '최근 4주 동안 제2식당에 얼마나 자주 갔나요?',
        'How often did you eat there in the last four weeks?',
      ),
      options: [
        { id: 'daily', label: words('几乎每天', '거의 매일', 'Nearly every day'), positive: true },
        { id: 'weekly', label: words('每周一两次', '일주일에 한두 번', 'Once or twice a week'), positive: true },
        { id: 'seldom', label: words('去过一两次', '한두 번', 'Once or twice'), positive: true },
        { id: 'never', label: words('没去过', '간 적 없음', 'Never') },
      ],
    },
    scale('warm', words('饭菜够热吗？', '음식이 따뜻한가요?', 'Is the food warm enough?')),
    scale('price', words('价格合适吗？', '가격이 적당한가요?', 'Are the prices right?')),
    scale('queue', words('排队的时间能接受吗？', '줄 서는 시간이 괜찮은가요?', 'Is the time in the queue acceptable?')),
    {
      ...{ ...base, id: 'staff', kind: 'matrix', scale: 'quality', dimension: 'satisfaction', onlyIf: whoEats },
      ...{ title: words('打饭的窗口', '배식 창구', 'At the counter'), unused },
      rows: [
        { id: 'kind', label: words('态度', '태도', 'Friendliness') },
        { id: 'clean', label: words('卫生', '위생', 'Cleanliness') },
      ],
    },
    {
      ...{ ...base, id: 'known', kind: 'single', dimension: 'awareness', unused: null },
      title: words(
        '膳食委员会的意见箱，你知道吗？',
        '식당 위원회의 의견함을 알고 있나요?',
        'Have you heard of the canteen committee’s suggestion box?',
      ),
      options: [
        { id: 'used', label: words('用过', '써 봤음', 'I have used it'), positive: true },
        { id: 'heard', label: words('听说过', '들어 봤음', 'I have heard of it'), positive: true },
        { id: 'no', label: words('不知道', '모름', 'No') },
      ],
    },
    {
      ...{ ...base, id: 'change', kind: 'multiple', required: false, dimension: null, unused: null, most: 2 },
      title: words('先改哪些？', '무엇부터 고칠까요?', 'What should change first?'),
      options: [
        { id: 'queue', label: words('排队', '대기 줄', 'Queues') },
        { id: 'late', label: words('晚上的热菜', '저녁의 따뜻한 음식', 'Warm food in the evening') },
        { id: 'choice', label: words('菜式', '메뉴', 'Choice') },
        { id: 'seats', label: words('座位', '자리', 'Seats') },
      ],
    },
    {
      ...{ ...base, id: 'own', kind: 'text', required: false, dimension: null },
      title: words('还想说什么？', '더 하고 싶은 말이 있나요?', 'Anything else?'),
    },
  ],
};

/** A round that is just opening at a school, for the scheduler's job to go on with. */
export const demoRound = ({ id, code }: Institution, by: string, now: Date): RoundDocument => ({
  ...{ _id: `demo-canteen-${code}`, version: 1, place: id, schoolId: id, prefecture: null },
  ...{ questionnaireId: `demo-canteen-${code}`, questionnaireVersion: 1, questionnaire: DEMO_CANTEEN },
  ...{ eligible: EVERYBODY, grouping: 'none', schools: [id], threshold: 0.6, publishesBallots: false },
  ...{ opensAt: new Date(now.getTime() - DAY), closesAt: new Date(now.getTime() + 6 * DAY), state: 'opening' },
  ...{ keysHash: null, createdBy: by, createdAt: new Date(now.getTime() - 3 * DAY), recent: [] },
});
