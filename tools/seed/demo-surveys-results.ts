import { createHash } from 'node:crypto';
import { partIdOf, parts } from '../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../cloudfunctions/_kit/survey/rolls';
import { type RoundDocument, rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { surveyTexts } from '../../cloudfunctions/_kit/survey/texts';
import { type SealedBallot, type StoredText, urnIdOf, urns } from '../../cloudfunctions/_kit/survey/urns';
import { closeRounds } from '../../cloudfunctions/scheduler/jobs/close-rounds';
import { openRounds } from '../../cloudfunctions/scheduler/jobs/open-rounds';
import type { Institution } from '../../config/seed/province';
import { type Answers, answersText, type PointOrUnused } from '../../domain/survey/answers';
import { sealWith } from '../../domain/survey/ballot-id';
import { EVERYBODY } from '../../domain/survey/groups';
import { urnOf } from '../../domain/survey/urn';
import type { Item, ItemOf, Questionnaire, Words } from '../../types/survey/questionnaire-schema';
import { randomFrom } from './random';

const DAY = 86_400_000;
/** More than closing the demo's rounds takes. */
const CLOSING_MS = 60_000;

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
];

interface DemoRound {
  id: string;
  daysAgo: number;
  /** Who of ten answered, and who of ten is satisfied, by item. */
  rate: number;
  likes: Record<string, number>;
  publishesBallots: boolean;
}

/** This autumn's, and last spring's: heating and water became better, repairs did not. */
const ROUNDS: DemoRound[] = [
  {
    ...{ id: 'spring', daysAgo: 190, rate: 0.72, publishesBallots: false },
    likes: { heat: 0.34, water: 0.42, clean: 0.66, quiet: 0.5, repair: 0.47, kind: 0.7, fair: 0.6, night: 0.4 },
  },
  {
    ...{ id: 'autumn', daysAgo: 12, rate: 0.86, publishesBallots: true },
    likes: { heat: 0.66, water: 0.71, clean: 0.72, quiet: 0.46, repair: 0.36, kind: 0.78, fair: 0.64, night: 0.5 },
  },
];

type Random = () => number;

const pointFor = (random: Random, liked = 0.5): 1 | 2 | 3 | 4 | 5 => {
  if (random() < liked) return random() < 0.4 ? 5 : 4;
  const lower = random();
  return lower < 0.5 ? 3 : lower < 0.85 ? 2 : 1;
};

function answersBy(random: Random, likes: DemoRound['likes']): Answers {
  const answers: Record<string, Answers[string]> = {};
  for (const id of ['heat', 'water', 'clean', 'quiet', 'repair'])
    answers[id] = random() < (id === 'repair' ? 0.25 : 0.03) ? 'unused' : pointFor(random, likes[id]);
  answers.sick = random() < 0.06 ? 'yes' : 'no';
  if (answers.sick === 'yes') answers.night = pointFor(random, likes.night);
  answers.staff = Object.fromEntries(
    ['kind', 'fair'].map((row): [string, PointOrUnused] => [row, pointFor(random, likes[row])]),
  );
  if (random() < 0.8) answers.first = random() < 0.5 ? ['heat', 'bath'] : random() < 0.5 ? ['bath'] : ['net'];
  return answers;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

const roundOf = (
  { id, daysAgo, publishesBallots }: DemoRound,
  school: Institution,
  admin: string,
  now: Date,
): RoundDocument => ({
  ...{
    _id: `demo-dormitory-${id}-${school.code}`,
    version: 1,
    place: school.id,
    schoolId: school.id,
    prefecture: null,
  },
  ...{ questionnaireId: `demo-dormitory-${school.code}`, questionnaireVersion: 1, questionnaire: DORMITORY },
  ...{ eligible: EVERYBODY, grouping: 'grade', schools: [school.id], threshold: 0.5, publishesBallots },
  ...{ opensAt: new Date(now.getTime() - (daysAgo + 7) * DAY), closesAt: new Date(now.getTime() - daysAgo * DAY) },
  ...{ state: 'opening', keysHash: null, createdBy: admin, createdAt: new Date(now.getTime() - (daysAgo + 9) * DAY) },
  recent: [],
});

/** Ballots as they would lie in the urns had they been cast; as many papers as ballots, and two more that were not used. */
async function castAt(round: RoundDocument, school: Institution, { rate, likes }: DemoRound): Promise<void> {
  const part = await parts.get(partIdOf(round._id, school.id));
  if (!part) throw new Error(`${round._id} did not open`);
  const random = randomFrom(round._id).next;
  for (const [group, { eligible, urns: count }] of part.groups.entries()) {
    const boxes = Array.from({ length: count }, () => ({ ballots: [] as SealedBallot[], texts: [] as StoredText[] }));
    for (let at = 0; at < Math.round(eligible * rate); at += 1) {
      const id = hash(`${round._id}/${group}/${at}`);
      const answers = answersText(ITEMS, answersBy(random, likes));
      boxes[urnOf(id, count)]?.ballots.push({ id, sealKey: id, seal: sealWith(id, answers), answers });
    }
    if (group === 0)
      for (const text of TEXTS) boxes[0]?.texts.push({ key: hash(`${round._id}/${text}`), item: 'own', text });
    for (const [urn, { ballots, texts }] of boxes.entries())
      await urns.updateWhere(
        { _id: urnIdOf(part._id, group, urn) },
        {
          ballots: ballots.sort((a, b) => (a.id < b.id ? -1 : 1)),
          texts: texts.sort((a, b) => (a.key < b.key ? -1 : 1)),
        },
      );
  }
  const { data: classes } = await rolls.find({ partId: part._id }).limit(200).get();
  for (const { _id, eligible } of classes)
    await rolls.updateWhere({ _id }, { taken: Math.min(eligible, Math.ceil(eligible * rate + 0.2)) });
}

/** Two rounds at each school that are over and counted, as the scheduler counts them; some of what was written is read. */
export async function seedResults(
  schools: readonly { school: Institution; admin: string }[],
  now: Date,
): Promise<void> {
  const made = schools.flatMap(({ school, admin }) =>
    ROUNDS.map((plan) => ({ plan, school, admin, round: roundOf(plan, school, admin, now) })),
  );
  const task = { now, endsAt: new Date(Date.now() + CLOSING_MS) };
  for (const { round } of made) await rounds.add(round);
  // While they could still be answered: what is over is not begun any more.
  const ends = made.map(({ round }) => round.closesAt.getTime());
  await openRounds.run({ ...task, now: new Date(Math.min(...ends) - 1) });
  for (const { round, school, plan } of made) await castAt(round, school, plan);
  await closeRounds.run(task);
  for (const { round, school, admin } of made) {
    const { data } = await surveyTexts
      .find({ partId: partIdOf(round._id, school.id) })
      .orderBy('_id', 'asc')
      .limit(4)
      .get();
    for (const { _id } of data)
      await surveyTexts.updateWhere({ _id }, { state: 'released', by: admin, at: now, key: `demo-${_id}` });
  }
}
