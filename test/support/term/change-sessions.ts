import type { Channel } from '@types_/appointment/channel';
import type { SessionRow, SessionView } from '@types_/appointment/session-view';
import type { Cast, Person } from '../simulation/cast';
import type { World } from './world';

const HOUR = 3_600_000;
/** Hours of notice that each way of meeting asks for (product.md section 4). */
const NOTICE: Record<Channel, number> = {
  ...{ 'principal-talk': 72, 'leader-reception': 72, 'department-forum': 48, 'department-head-meeting': 48 },
  ...{ 'delegate-meeting': 48, 'representative-hour': 24, activity: 24 },
};

/** Offices of those who may be met instead. */
const MET = ['副校长', '后勤保障处', '信息中心'];

const moved = (moment: string, hours: number): string => new Date(Date.parse(moment) + hours * HOUR).toISOString();

/** A session as its form is filled with it. */
export const formOf = ({ id, version, title, host, place, link, seats, scope, ...session }: SessionView) => ({
  ...{ id, version, title, host, place, link, seats, scope },
  ...{ startsAt: session.startsAt, endsAt: session.endsAt, opensAt: session.opensAt, closesAt: session.closesAt },
});

/** What is to be changed of a session, as a form that was filled with it. */
function changed({ random }: World, view: SessionView) {
  const form = formOf(view);
  const { host, startsAt, endsAt, seats } = form;
  const what = random.weighted({ time: 5, place: 2, seats: 2, scope: 1, host: 2 });
  const hours = random.pick([2, 24, 48, 168, -24, -2]);
  const changes = {
    time: { startsAt: moved(startsAt, hours), endsAt: moved(endsAt, hours) },
    place: { place: random.pick(['鼎新楼 A105', '行政楼 210', '图书馆三楼']) },
    seats: { seats: seats + 1 + random.below(3) },
    scope: { scope: random.pick(['宿舍、食堂、校园网。', '教学和考试。', '什么都可以谈。']) },
    host: { host: { office: random.pick([host.office, ...MET]), name: random.pick(['徐国栋', '唐晓燕', '李建国']) } },
  };
  return { ...form, ...changes[what] };
}

/** What is as it was is no change. */
const isAsItWas = (form: unknown, was: unknown): boolean => JSON.stringify(form) === JSON.stringify(was);

/** Whether somebody has to say why, by the earlier of the two hours. */
const isLate = ({ clock }: World, channel: Channel, moments: readonly string[]): boolean =>
  Math.min(...moments.map((one) => Date.parse(one))) - clock.now().getTime() < NOTICE[channel] * HOUR;

/** Sends without a reason at first, as people do, and with one when that is asked for; it is asked for exactly where it is late. */
async function withReason(
  world: World,
  openid: string,
  action: string,
  view: SessionView,
  form: object,
): Promise<void> {
  const { phones, faults } = world;
  const moments = [view.startsAt, (form as { startsAt?: string }).startsAt ?? view.startsAt];
  const first = await phones.write(openid, 'appointment', action, { ...form, reason: '' });
  const late = !isAsItWas(form, formOf(view)) && isLate(world, view.channel, moments);
  const isAsked = !first.ok && first.error.code === 'SESSION_REASON_MISSING';
  if ((isAsked && !late) || (first.ok && late))
    faults.push(`${action} of ${view.id}: a reason is ${isAsked ? '' : 'not '}asked for`);
  if (isAsked) await phones.write(openid, 'appointment', action, { ...form, reason: '主谈人临时有会' });
}

/** Two of the desk change one session at the same moment: who is slower is told, and nothing is lost. */
async function bothChange(world: World, view: SessionView, people: readonly Person[]): Promise<void> {
  const { phones, faults } = world;
  const forms = people.map(() => changed(world, view));
  const answers = await Promise.all(
    people.map(({ openid }, nth) =>
      phones.try(openid, 'appointment', 'change-session', { ...forms[nth], reason: '安排有变' }, phones.freshKey()),
    ),
  );
  for (const answer of answers) phones.ended('appointment.change-session', answer);
  const isSame = isAsItWas(forms[0], forms[1]);
  // Who wishes it as it is hears that it is so, whatever the other does.
  const changes = answers.filter(({ ok }, nth) => ok && !isAsItWas(forms[nth], formOf(view)));
  if (!isSame && changes.length > 1) faults.push(`${view.id} was changed by two at once`);
}

/** Somebody of the desk looks through what is to come: changes some, cancels a few, says of others that they take place. */
export async function lookAfterSessions(world: World, cast: Cast, { openid }: Person): Promise<void> {
  const { phones, random } = world;
  const list = await phones.read(openid, 'appointment', 'sessions', { schoolId: cast.school.id });
  const rows: SessionRow[] = list?.next ?? [];
  for (const { id } of rows) {
    const wish = random.weighted({ nothing: 84, change: 8, both: 1, confirm: 5, cancel: 2 });
    if (wish === 'nothing') continue;
    const view: SessionView | null = await phones.read(openid, 'appointment', 'session', { id });
    if (!view?.steps.includes(wish === 'both' ? 'change' : wish)) continue;
    if (wish === 'change') await withReason(world, openid, 'change-session', view, changed(world, view));
    if (wish === 'both')
      await bothChange(world, view, [random.pick(cast.desk), random.pick(cast.teachers.slice(0, 2))]);
    if (wish === 'cancel') await withReason(world, openid, 'cancel-session', view, { id });
    if (wish === 'confirm') await phones.write(openid, 'appointment', 'confirm-session', { id, version: view.version });
  }
}
