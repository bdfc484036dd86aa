import { type FindingDocument, findings } from '../../../cloudfunctions/_kit/survey/findings';
import { type QuestionnaireDocument, questionnaires } from '../../../cloudfunctions/_kit/survey/questionnaires';
import { dayOf, plusDays } from '../../../domain/core/school-clock';
import { OPEN } from '../../../domain/survey/finding';
import { SHIPPED } from '../../../domain/survey/templates/templates';
import type { ItemOf, Questionnaire, Words } from '../../../types/survey/questionnaire-schema';
import { demoPersonId } from '../documents';
import type { DemoOfficer } from './people';

const DAY = 86_400_000;
/** The school whose union has not said yet what it does about one of its findings. */
const UNDECIDED = '4122010184';

const title = (chinese: string, korean: string, english: string): Words => ({
  ...{ 'zh-CN': chinese, ko: korean, en: english },
});

/** What a demo school asks: the canteen, from what comes with the app, and one that is not finished. */
function askedBy(officer: DemoOfficer, schoolId: string, now: Date): QuestionnaireDocument[] {
  const document = (name: string, questionnaire: Questionnaire, draft: boolean, ago: number) => ({
    ...{ _id: `demo-${name}-${schoolId}`, version: 1, place: schoolId, questionnaire, draft, unsure: false },
    ...{ savedBy: demoPersonId(officer), savedAt: new Date(now.getTime() - ago * DAY), removedAt: null, recent: [] },
  });
  const canteen = { ...SHIPPED.canteen, title: title('二食堂评议', '제2식당 평가', 'Second canteen review') };
  const [first, ...others] = SHIPPED.dormitory.items;
  const unwritten = { ...(first as ItemOf<'single'>), title: { 'zh-CN': '这学期你住在七舍吗？' } };
  const dormitory = { ...SHIPPED.dormitory, title: { 'zh-CN': '七舍评议' }, items: [unwritten, ...others] };
  return [document('canteen', canteen, false, 60), document('dormitory', dormitory, true, 2)];
}

interface Case extends Partial<FindingDocument> {
  item: string;
  positive: number;
  n: number;
}

/** What came out low at a demo school in spring: one thing is done, one is on its way, one is late (or, at one school, not decided). */
function lowAt(schoolId: string, now: Date): FindingDocument[] {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const day = (days: number) => plusDays(dayOf(now), days);
  const planned = { state: 'planned' as const, plannedAt: ago(14) };
  const cases: Case[] = [
    {
      ...{ item: 'queue', positive: 172, n: 390, ...planned, state: 'done', doneAt: ago(20), plannedAt: ago(50) },
      ...{ owner: '饮食中心', action: '午间加开两个打菜口', due: day(-18) },
      notes: [
        { at: ago(34), office: '饮食中心', text: '两个窗口装好了，等人手。' },
        { at: ago(20), office: '权益部', text: '两个窗口都开了。抽查四次，三次开着。' },
      ],
    },
    {
      ...{ item: 'price', positive: 150, n: 390, ...planned, owner: '饮食中心', action: '每餐留三个 4 元以下热菜' },
      ...{
        due: day(12),
        remindOn: day(11),
        notes: [{ at: ago(3), office: '饮食中心', text: '早餐先做到了，午餐还差一个。' }],
      },
    },
    schoolId === UNDECIDED
      ? { item: 'warm', positive: 160, n: 389 }
      : {
          ...{ item: 'warm', positive: 160, n: 389, ...planned, owner: '后勤保障处', action: '一楼换两个保温台' },
          ...{
            due: day(-3),
            earlier: [{ owner: '后勤保障处', action: '一楼和二楼换四个保温台', due: day(-10), until: ago(12) }],
          },
        },
  ];
  const roundId = `demo-spring-${schoolId}`;
  const partId = `${roundId}:${schoolId}`;
  return cases.map((one) => ({
    ...{ _id: `${partId}:${one.item}`, version: 1, roundId, partId, schoolId, place: schoolId, closedAt: ago(56) },
    ...{ round: title('二食堂评议，2026年春', '제2식당 평가, 2026년 봄', 'Second canteen review, spring 2026') },
    ...{ itemTitle: SHIPPED.canteen.items.find(({ id }) => id === one.item)?.title ?? { 'zh-CN': one.item } },
    ...{ dimension: 'satisfaction' as const, row: null, rowLabel: null, ...OPEN, recent: [], ...one },
  }));
}

/** Questionnaires and findings of a school with demo people. */
export async function seedEditorOf(officer: DemoOfficer, schoolId: string, now: Date): Promise<void> {
  await questionnaires.addAll(askedBy(officer, schoolId, now));
  await findings.addAll(lowAt(schoolId, now));
}
