import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import type { Institution } from '../../../config/seed/province';
import type { Topic } from '../../../types/case/category';
import { randomFrom } from '../random';
import type { RosterLine } from '../synthetic-roster';
import { type DemoStaff, storedCases } from './cases';
import type { DemoStudent } from './people';
import type { DemoMatter, DemoStep } from './stories';

/** What was said, where, and what came of it: little things of every day, unlike those of the tour. */
const SAID: readonly [topic: Topic, place: string, text: string, answer: string][] = [
  ['course', '三教 205', '三教 205 的投影仪一直偏蓝，后排看不清公式。', '灯泡换了，下周起每月查一次。'],
  ['exam', '', '补考的时间只贴在学院门口，实习的同学看不到。', '以后补考安排同时发到教务系统里。'],
  ['lab', '化学楼 410', '化学楼四楼通风橱有两个不吸风，做实验呛人。', '两台风机都修了，实验室主任每周测风速。'],
  ['aid', '', '助学金材料要交三份纸质的，复印店排队排到门外。', '改成网上交一份，纸质的不要了。'],
  ['career', '', '双选会的单位名单前一天晚上才公布，来不及准备。', '名单提前五天放出来，已经放了下一场的。'],
  ['canteen', '三食堂', '三食堂晚上六点以后没有素菜，值晚班的同学只能吃肉。', '两个窗口延到七点半，素菜不少于四样。'],
  ['dormitory', '二舍', '二舍洗衣机四台坏了三台，要等一个多小时。', '坏的换了，又加了两台。'],
  ['repair', '六舍 118', '六舍一楼卫生间水龙头关不严，地上总是湿的。', '阀芯换了，值班师傅记下每周看一次。'],
  ['bathhouse', '北区浴室', '北区浴室储物柜有一半锁不上，手机没处放。', '锁都换了，钥匙在值班台。'],
  ['fairness', '', '评优的加分表每个班不一样，想知道按哪一份算。', '学院统一了一份，公示三天。'],
];

/** How it ended; a step that is not open on its day (a holiday in between) is left out. */
const ENDS = {
  happy: 38,
  solved: 16,
  unsolved: 10,
  silent: 12,
  refused: 7,
  withdrawn: 9,
  unreachable: 5,
} as const;

const at = (daysAgo: number, time: string, role: DemoStep['role'], command: DemoStep['command']): DemoStep => ({
  ...{ daysAgo, time, role, command },
});

function stepsOf(end: keyof typeof ENDS, filed: number, answer: string, isLate: boolean): DemoStep[] {
  const taken = at(filed - (isLate ? 5 : 1), '08:40', 'officer', { name: 'acknowledge' });
  const answered = at(filed - 7, '15:30', 'officer', { name: 'answer', text: answer, outcome: 'done' });
  const says = (solved: boolean) => [taken, answered, at(filed - 8, '19:20', 'author', { name: 'verdict', solved })];
  const rates = (rating: number) => at(filed - 8, '19:21', 'author', { name: 'rate', rating });
  switch (end) {
    case 'happy':
      return [...says(true), rates(5)];
    case 'solved':
      return says(true);
    case 'unsolved':
      return [...says(false), rates(2)];
    case 'silent':
      return [taken, answered, at(filed - 25, '00:30', 'system', { name: 'lapse' })];
    case 'refused':
      return [at(filed - 1, '09:10', 'officer', { name: 'refuse', ground: 'outside-school', channel: '12345 热线' })];
    case 'withdrawn':
      return [taken, at(filed - 3, '12:15', 'author', { name: 'withdraw' })];
    case 'unreachable':
      return [
        taken,
        at(filed - 2, '10:00', 'officer', { name: 'ask', text: '是哪一间？方便的话说一下。' }),
        at(filed - 26, '00:30', 'system', { name: 'close-unreachable' }),
      ];
  }
}

/** How many, and from when on: enough that the figures of a school can be taken apart. */
const [CASES, FIRST_DAY] = [96, 86];
/** All of them are over by now; who said nothing takes longest. */
const [LAST_DAY, LAST_SILENT_DAY] = [10, 27];

function pastMatters(): DemoMatter[] {
  const random = randomFrom('what was said before');
  return Array.from({ length: CASES }, (_, at) => {
    const filed = FIRST_DAY - Math.floor((at * (FIRST_DAY - LAST_DAY)) / CASES);
    const [topic, place, text, answer] = random.pick(SAID);
    const end = random.weighted(ENDS);
    const ended = filed < LAST_SILENT_DAY && (end === 'silent' || end === 'unreachable') ? 'solved' : end;
    const steps = stepsOf(ended, filed, answer, random.next() < 0.08);
    return { topic, place, text, filed: [filed, '18:20'], steps };
  });
}

/** What was said and is over at a school of the tour, by students who are not on it. */
export function pastCases(
  school: Institution,
  lines: readonly RosterLine[],
  staff: DemoStaff,
  now: Date,
): CaseDocument[] {
  const students = lines.map(
    (roster): DemoStudent => ({
      ...{ as: 'student', openid: `past-${roster.number}`, label: '', institution: school, roster },
    }),
  );
  return storedCases(pastMatters(), students, staff, now);
}
