import { type ApplicationDocument, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { type AttendanceDocument, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { commitments, freshCommitment } from '../../../cloudfunctions/_kit/appointment/commitments';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { publicCalendar } from '../../../cloudfunctions/_kit/public-calendar';
import { freshSettings } from '../../../cloudfunctions/_kit/school-settings';
import type { DatedWord } from '../../../domain/appointment/commitment';
import type { MadePromise } from '../../../domain/appointment/minutes';
import { schoolCalendar } from '../../../domain/core/school-breaks';
import { dayOf, plusDays } from '../../../domain/core/school-clock';
import { demoPersonId } from '../documents';
import { demoApplication, demoAttendance, demoSession, VICE_PRINCIPAL } from './appointment';
import type { DemoOfficer, DemoStudent } from './people';
import { DEMO_DEPARTMENT } from './routed-stories';

const HOUR = 3_600_000;

interface Those {
  students: readonly DemoStudent[];
  officer: DemoOfficer;
  admin: DemoOfficer;
}

const sessionAt = (schoolId: string, startsAt: Date, more: Partial<SessionDocument> & { _id: string }) =>
  demoSession({
    ...{ schoolId, startsAt, closesAt: new Date(startsAt.getTime() - 72 * HOUR), state: 'held', ...more },
  });

const met = (session: SessionDocument, student: DemoStudent): AttendanceDocument =>
  demoAttendance(session, demoPersonId(student));

const application = (
  session: SessionDocument,
  student: DemoStudent,
  topic: string,
  more: Partial<ApplicationDocument> = {},
): ApplicationDocument => demoApplication(session, demoPersonId(student), { topic, at: session.opensAt, ...more });

/** Three that were kept in time or late, one that moved and is open, one that somebody says is not kept. */
function followed(
  session: SessionDocument,
  now: Date,
): { promise: MadePromise; words: DatedWord[]; state: 'kept' | 'open'; disputed?: true }[] {
  const day = (days: number) => plusDays(dayOf(session.startsAt), days);
  const word = (what: DatedWord['what'], days: number, office: string, text: string, from?: string, to?: string) => ({
    ...{ what, office, text, from: from ?? null, to: to ?? null },
    at: new Date(session.startsAt.getTime() + days * 24 * HOUR),
  });
  const later = plusDays(dayOf(now), 14);
  return [
    {
      promise: { text: '四楼换新的路由器', owner: DEMO_DEPARTMENT, day: day(10) },
      words: [
        word('progress', 4, DEMO_DEPARTMENT, '设备订了，周五到。'),
        word('kept', 8, DEMO_DEPARTMENT, '四楼 12 个都换了，测了三晚没有掉线。'),
      ],
      state: 'kept',
    },
    {
      promise: { text: '食堂价格每月公布一次', owner: VICE_PRINCIPAL.office, day: day(14) },
      words: [word('kept', 12, VICE_PRINCIPAL.office, '第一次已经贴在二食堂门口和公众号。')],
      state: 'kept',
    },
    {
      promise: { text: '图书馆周末开到十点', owner: '图书馆', day: day(7) },
      words: [word('kept', 9, '图书馆', '从上周六开始，晚两天，因为要排值班。')],
      state: 'kept',
    },
    {
      promise: { text: '北区浴室夜间开放', owner: DEMO_DEPARTMENT, day: day(18) },
      words: [word('move', 16, DEMO_DEPARTMENT, '热水管要换，配件下周到。', day(18), later)],
      state: 'open',
    },
    {
      promise: { text: '三号楼楼道的灯修好', owner: DEMO_DEPARTMENT, day: day(12) },
      words: [word('kept', 11, DEMO_DEPARTMENT, '坏的都换了。')],
      state: 'kept',
      disputed: true,
    },
  ];
}

/** Meetings at one school: one whose promises are followed, one to be written about, one to be read, and one to come with its topics. */
export async function seedPromises(
  { students, officer, admin }: Those,
  matters: readonly CaseDocument[],
  now: Date,
): Promise<void> {
  const schoolId = officer.institution.id;
  const ago = (days: number) => new Date(now.getTime() - days * 24 * HOUR);
  const followedOne = sessionAt(schoolId, ago(24), { _id: 'demo-promises-followed', state: 'minuted' });
  const unwritten = sessionAt(schoolId, ago(1), { _id: 'demo-promises-unwritten', title: '宿舍和浴室' });
  const unread = sessionAt(schoolId, ago(3), {
    ...{ _id: 'demo-promises-unread', title: '食堂和价格', channel: 'department-forum' },
    host: { office: DEMO_DEPARTMENT, name: '赵国强' },
  });
  const coming = sessionAt(schoolId, ago(-0.8), {
    ...{ _id: 'demo-promises-coming', title: '宿舍报修', channel: 'department-forum', state: 'frozen' },
    host: { office: DEMO_DEPARTMENT, name: '赵国强' },
  });
  await sessions.addAll([followedOne, unwritten, unread, coming]);
  const calendar = schoolCalendar(publicCalendar, freshSettings(schoolId));
  const lines = followed(followedOne, now);
  await commitments.addAll(
    lines.map(({ promise, words, state, disputed = false }, nth) => ({
      ...freshCommitment(followedOne, nth, promise, followedOne.endsAt, calendar),
      ...{ words, state, disputed, day: words.find(({ what }) => what === 'move')?.to ?? promise.day },
      ...(state === 'kept' ? { remindAt: null, endedAt: words.at(-1)?.at ?? null } : {}),
      ...(disputed ? { disputedAt: now, remindAt: new Date(now.getTime() + 7 * 86_400_000) } : {}),
    })),
  );
  const version = {
    ...{ text: '谈了宿舍网、食堂价格、图书馆和浴室。学校逐条答复，能定日子的都定了日子。', outcomes: [], reason: '' },
    ...{ promises: lines.map(({ promise }) => promise), office: officer.office, readBy: admin.office, at: ago(22) },
  };
  const common = { schoolId, unsure: false, delivering: false, untold: false, caseIds: [], returned: '', recent: [] };
  const { at: _at, readBy: _readBy, ...written } = version;
  await minutes.addAll([
    {
      ...{
        ...common,
        _id: followedOne._id,
        version: 2,
        channel: followedOne.channel,
        state: 'published',
        pending: null,
      },
      ...{ writers: [], versions: [version], changedAt: ago(22) },
    },
    {
      ...{ ...common, _id: unread._id, version: 1, channel: unread.channel, state: 'review', versions: [] },
      pending: {
        ...written,
        text: '谈了二食堂晚上没有热菜、价格涨了没有说。后勤保障处答应补一个窗口，价格先公布再涨。',
        promises: [
          { text: '二食堂八点后留一个热菜窗口', owner: DEMO_DEPARTMENT, day: plusDays(dayOf(now), 10) },
          { text: '涨价前一周公布', owner: DEMO_DEPARTMENT, day: plusDays(dayOf(now), 21) },
        ],
      },
      ...{ writers: [demoPersonId(officer)], changedAt: ago(2) },
    },
  ]);
  const [first, second, third] = students;
  const own = matters.find(({ authorId }) => first && authorId === demoPersonId(first));
  if (!first || !second) return;
  await applications.addAll([
    application(unwritten, first, '暖气什么时候修好？', { caseIds: own ? [own._id] : [] }),
    application(coming, first, '报修以后能不能看到排到第几个？', {
      speaksFor: 6,
      group: 'demo',
      caseIds: own ? [own._id] : [],
    }),
    application(coming, second, '报修以后能不能看到排到第几个', { speaksFor: 6, group: 'demo' }),
    ...(third ? [application(coming, third, '周末报修有没有人来？')] : []),
  ]);
  await attendances.addAll([followedOne, unwritten, unread].flatMap((one) => [met(one, first), met(one, second)]));
}

/** A session to which somebody brought a case about the union: what came of it is the youth league's to write. */
export async function seedBrought(
  students: readonly DemoStudent[],
  matters: readonly CaseDocument[],
  now: Date,
): Promise<void> {
  const about = matters.find(({ aboutUnion }) => aboutUnion);
  const student = students.find((one) => demoPersonId(one) === about?.authorId);
  if (!about || !student) return;
  const session = sessionAt(about.schoolId, new Date(now.getTime() - 2 * 24 * HOUR), {
    ...{ _id: 'demo-brought', title: '资助和奖学金', channel: 'leader-reception' },
  });
  await sessions.add(session);
  await applications.add(application(session, student, '困难补助的材料能不能在网上交？', { caseIds: [about._id] }));
  await attendances.add(met(session, student));
}
