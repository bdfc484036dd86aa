import type { ApplicantAct, AppliedIs } from '@types_/appointment/application';
import type { MyApplication } from '@types_/appointment/application-view';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Cast, Student } from '../simulation/cast';
import { broughtTo } from './brings';
import type { World } from './world';

const TOPICS = [
  '四楼东边的暖气一直是凉的，什么时候修？',
  '食堂二楼的价格能不能标出来？',
  '宿舍网络晚上总掉线，能换设备吗？',
  '实验课和选修课的时间撞了怎么办？',
  '自习室的灯坏了两周，找谁修？',
  '浴室热水下午六点就没了。',
];

/** Applies, or writes what one wants to talk about anew. */
export async function applyTo(world: World, student: Student, session: string): Promise<boolean> {
  const { phones, random, memory } = world;
  const { openid, id } = student;
  const group = random.next() < 0.03 ? 'new' : '';
  const wish = {
    id: session,
    topic: random.pick(TOPICS),
    cases: await broughtTo(world, student, session),
    digest: '',
    speaksFor: 1 + random.below(3),
    group,
  };
  const { ok, data } = await phones.write(openid, 'appointment', 'apply', wish);
  if (ok) memory.applied(session, id, data.application.ticket);
  return ok;
}

type Step = 'claim-seat' | 'leave-seat' | 'withdraw-application' | 'accept' | 'decline';

/** Says a word about a session, and believes what the answer says. */
export async function say(world: World, { openid, id }: Student, session: string, step: Step): Promise<void> {
  const { phones, memory } = world;
  const isAnswer = step === 'accept' || step === 'decline';
  const action = isAnswer ? 'answer-offer' : step;
  const input = isAnswer ? { id: session, accept: step === 'accept' } : { id: session };
  const { ok, data } = await phones.write(openid, 'appointment', action, input);
  if (!ok) return;
  if (step === 'withdraw-application') memory.withdrew(session, id);
  memory.sees(session, id, data.applied.is);
}

type Wish = Step | 'edit' | 'nothing';

/** Of a hundred and some looks at an application that stands so, how many end in which step. */
const WISHES: Partial<Record<AppliedIs, Partial<Record<Wish, number>>>> = {
  in: { edit: 6, 'withdraw-application': 5 },
  ready: { 'claim-seat': 400, edit: 4, 'withdraw-application': 4 },
  seated: { 'leave-seat': 12, edit: 1 },
  waiting: { 'leave-seat': 6 },
  offered: { accept: 170, decline: 40 },
};
const ACT: Record<Step | 'edit', ApplicantAct> = {
  ...{ 'claim-seat': 'claim', 'leave-seat': 'leave', 'withdraw-application': 'withdraw' },
  ...{ accept: 'accept', decline: 'decline', edit: 'edit' },
};

/** What a student does about one application as their phone shows it. */
function wishOf({ random }: World, { applied, may }: MyApplication): Wish {
  const weights = { nothing: 100, ...WISHES[applied.is] } as Record<Wish, number>;
  const wish = random.weighted(weights);
  return wish !== 'nothing' && may.includes(ACT[wish]) ? wish : 'nothing';
}

/** Another is met, who does not read what was written for the one before: its author lets them, and is not asked again. */
async function letRead({ phones, faults }: World, { openid }: Student, { session }: MyApplication): Promise<void> {
  const { id, host } = session;
  const { ok } = await phones.write(openid, 'appointment', 'let-host-read', { id, office: host.office });
  const shown = await phones.read(openid, 'appointment', 'my-application', { id });
  if (ok && shown?.session.host.office === host.office && shown.may.includes('let-read'))
    faults.push(`${openid} let ${host.office} read what they wrote for ${id}, and is asked again`);
}

/** Somebody opens the app, looks at what they applied for, and does something about some of it. */
export async function lookAfterOwn(world: World, student: Student): Promise<void> {
  const { phones, memory } = world;
  const shown = await phones.read(student.openid, 'appointment', 'my-applications');
  for (const one of (shown?.applications ?? []) as MyApplication[]) {
    memory.sees(one.session.id, student.id, one.applied.is);
    if (one.may.includes('let-read') && world.random.next() < 0.1) await letRead(world, student, one);
    const wish = wishOf(world, one);
    if (wish === 'edit') await applyTo(world, student, one.session.id);
    else if (wish !== 'nothing') await say(world, student, one.session.id, wish);
  }
}

/** How many more than seats want to come, by session: the same whoever asks. */
const wantOf = ({ _id, seats }: SessionDocument): number => {
  const figure = [..._id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 997, 7) / 997;
  return Math.ceil(seats * (0.4 + 3 * figure));
};

/** The students who apply somewhere within an hour: to what is open, so that in its whole window about as many come as want to. */
export function newApplicants(world: World, cast: Cast, hours: number): { student: Student; session: string }[] {
  const { glance, clock, random } = world;
  const now = clock.now();
  return [...glance.sessions.values()].flatMap((session) => {
    const { _id, schoolId, state, closesAt, opensAt, allots } = session;
    const isOpen = state === 'open' && now < closesAt && (now >= opensAt || allots === 'first-come');
    if (schoolId !== cast.school.id || !isOpen) return [];
    const waking =
      Math.max(1, (closesAt.getTime() - Math.max(opensAt.getTime(), session.createdAt.getTime())) / 3_600_000) * 0.62;
    const expected = (wantOf(session) * hours) / waking;
    const count = Math.floor(expected + random.next());
    return Array.from({ length: count }, () => ({ student: random.pick(cast.students), session: _id }));
  });
}
