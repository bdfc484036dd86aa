import { keyedHash } from '../../../cloudfunctions/_kit/crypto';
import { _, Collection } from '../../../cloudfunctions/_kit/database';
import type { Task } from '../../../cloudfunctions/_kit/job';
import { people } from '../../../cloudfunctions/_kit/people';
import { rolls, rollsOf } from '../../../cloudfunctions/_kit/survey/rolls';
import { type RoundDocument, rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { clearRounds } from '../../../cloudfunctions/scheduler/jobs/clear-rounds';
import { countTurnout } from '../../../cloudfunctions/scheduler/jobs/count-turnout';
import { dayOf, plusDays } from '../../../domain/core/school-clock';
import { placeOf } from '../../../domain/identity/place';
import { EVERYBODY } from '../../../domain/survey/groups';
import type { Questionnaire } from '../../../types/survey/questionnaire-schema';
import type { RoundState } from '../../../types/survey/round';
import { demoPersonId } from '../documents';
import { openDemoRounds } from './open-rounds';
import type { DemoOfficer } from './people';
import { THIS_YEAR } from './surveys-vote';

const words = (text: string, ko: string, en: string) => ({ 'zh-CN': text, ko, en });
const scale = (id: string, title: ReturnType<typeof words>): Questionnaire['items'][number] => ({
  ...{ id, kind: 'scale', title, required: true, dimension: 'satisfaction', onlyIf: null, scale: 'satisfaction' },
  unused: words('没用过', '이용 안 함', 'Not used'),
});

/** What the demo rounds ask. */
const QUESTIONNAIRES: Record<string, Questionnaire> = {
  dormitory: {
    title: words('宿舍评议', '기숙사 평가', 'Dormitories'),
    intro: null,
    items: [
      scale('heating', words('屋里够暖吗？', '방이 따뜻한가요?', 'Is your room warm?')),
      scale('water', words('热水够用吗？', '온수가 충분한가요?', 'Is there hot water enough?')),
      scale('quiet', words('晚上安静吗？', '밤에 조용한가요?', 'Is it quiet at night?')),
    ],
  },
  union: {
    title: words('学生会工作评议', '학생회 업무 평가', 'The student union'),
    aboutUnion: true,
    intro: null,
    items: [
      scale('known', words('找得到学生会吗？', '학생회를 찾을 수 있나요?', 'Can you find the union?')),
      scale('useful', words('学生会帮得上忙吗？', '학생회가 도움이 되나요?', 'Does the union help?')),
    ],
  },
};

const questionnaires = new Collection<{ _id: string; place: string; questionnaire: Questionnaire }>('questionnaires');

/** At an hour of a day so many days from today. */
const at = (now: Date, days: number, hour: number) =>
  new Date(`${plusDays(dayOf(now), days)}T${String(hour).padStart(2, '0')}:00:00+08:00`);

function roundOf(
  { institution, ...officer }: DemoOfficer,
  now: Date,
  what: keyof typeof QUESTIONNAIRES,
  more: Partial<RoundDocument> & { state: RoundState; opensAt: Date; closesAt: Date },
): RoundDocument {
  const questionnaire = QUESTIONNAIRES[what] as Questionnaire;
  return {
    ...{ _id: keyedHash('round', 'demo', institution.id, what, more.state), version: 2 },
    ...{ place: institution.id, ...placeOf(institution.id), schools: [institution.id] },
    ...{ questionnaireId: `demo-${institution.code}-${what}`, questionnaireVersion: 1, questionnaire },
    ...{ eligible: EVERYBODY, grouping: 'grade', threshold: 0.6, publishesBallots: true, keysHash: null },
    ...{ createdBy: demoPersonId({ institution, ...officer }), createdAt: at(now, -9, 10), recent: [] },
    ...more,
  };
}

/** What was called off while it was open, some weeks ago: it opens first, as any other. */
const calledOff = (officer: DemoOfficer, now: Date): RoundDocument => ({
  ...roundOf(officer, now, 'union', { state: 'opening', opensAt: at(now, -40, 8), closesAt: at(now, -33, 22) }),
  told: ['opening', 'half-time', 'last-day'],
});

async function callOff({ _id }: RoundDocument, admin: DemoOfficer, now: Date, task: Task): Promise<void> {
  const why = { reason: '有两题问反了，选项对不上，改好再问', from: 'open' as const, left: 'clear' as const };
  const cancelled = _.set({ at: at(now, -38, 9), by: demoPersonId(admin), ...why });
  await rounds.updateWhere({ _id, state: 'open' }, { state: 'cancelled', cancelled });
  await clearRounds.run(task);
}

/** What the demo officer's school has planned, has open, and has cancelled; a draft waits to be settled. */
function demoRounds(officer: DemoOfficer, admin: DemoOfficer, now: Date): RoundDocument[] {
  const cancelled = {
    ...{ at: at(now, -6, 9), by: demoPersonId(admin), reason: '题目漏了“没用过”，改好再问', from: 'planned' as const },
    left: 'nothing' as const,
  };
  return [
    roundOf(officer, now, 'dormitory', {
      state: 'opening',
      opensAt: at(now, -3, 8),
      closesAt: at(now, 5, 22),
      told: ['opening'],
    }),
    roundOf(officer, now, 'union', { state: 'draft', opensAt: at(now, 8, 8), closesAt: at(now, 15, 22), version: 1 }),
    roundOf(officer, now, 'dormitory', {
      state: 'cancelled',
      opensAt: at(now, -5, 8),
      closesAt: at(now, 2, 22),
      cancelled,
    }),
    {
      ...roundOf(officer, now, 'union', { state: 'planned', opensAt: at(now, 20, 8), closesAt: at(now, 30, 22) }),
      eligible: { colleges: null, grades: [2025, 2026], classes: null },
    },
  ];
}

const RUN_MS = 60_000;

/** Of those who use no account here, half have taken a paper. Whoever plays the demo has not. */
async function takePapers(roundId: string): Promise<void> {
  for (const { _id, people: all } of await rollsOf(roundId, '', 1000)) {
    const ids = all.map(({ id }) => id);
    const { data } = await people
      .find({ _id: _.in(ids) })
      .limit(ids.length)
      .field({ _id: true, account: true })
      .get();
    const away = new Set(data.filter(({ account }) => account.startsWith('free:')).map(({ _id: id }) => id));
    const taken = all.map(({ id }, index) => ({
      id,
      paper: away.has(id) && index % 2 === 0 ? keyedHash('paper', id) : '',
    }));
    const count = taken.filter(({ paper }) => paper !== '').length;
    if (count > 0) await rolls.updateWhere({ _id }, { people: _.set(taken), taken: count });
  }
}

/** Rounds of a school's demo: the open one is opened by the scheduler itself, and counted. */
export async function seedDemoRounds(officer: DemoOfficer, admin: DemoOfficer, now: Date): Promise<void> {
  const place = officer.institution.id;
  const savedBy = demoPersonId(officer);
  const asked = { version: 1, draft: false, unsure: false, savedBy, savedAt: now, removedAt: null, recent: [] };
  for (const [name, questionnaire] of Object.entries({ ...QUESTIONNAIRES, vote: THIS_YEAR }))
    await questionnaires.add({ _id: `demo-${officer.institution.code}-${name}`, place, ...asked, questionnaire });
  const planned = demoRounds(officer, admin, now);
  const off = calledOff(officer, now);
  const task = { now, endsAt: new Date(Date.now() + RUN_MS) };
  await rounds.add(off);
  await openDemoRounds();
  await callOff(off, admin, now, task);
  await rounds.addAll(planned);
  await openDemoRounds();
  for (const { _id } of planned.filter(({ state }) => state === 'opening')) await takePapers(_id);
  await countTurnout.run(task);
}
