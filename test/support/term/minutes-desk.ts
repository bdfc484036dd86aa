import { dayOf, plusDays } from '@domain/core/school-clock';
import type { MinutesDraft, MinutesDue } from '@types_/appointment/minutes-view';
import type { Cast, Person } from '../simulation/cast';
import type { World } from './world';

const TEXTS = ['谈了宿舍网和食堂的价格，学校说了怎么改。', '说了教学楼的安排，几件事当场定了下来。'];
const PROMISES = [
  '四楼换新的路由器',
  '食堂价格每月公布一次',
  '自习室延长到十一点',
  '选课时间错开两天',
  '浴室热水供到九点',
];

function written({ random, clock }: World, { version, offices, promises, fixed, cases }: MinutesDraft) {
  const today = dayOf(clock.now());
  const kept = promises.slice(0, fixed);
  const more = Array.from({ length: random.below(4) }, () => ({
    ...{ text: random.pick(PROMISES), owner: random.pick(offices), day: plusDays(today, 3 + random.below(30)) },
  }));
  const outcomes = cases.map(({ id }, nth) => ({ caseId: id, text: nth % 2 === 0 ? '学校说了怎么改' : null }));
  return { version, text: random.pick(TEXTS), promises: [...kept, ...more], outcomes, reason: '补记一条承诺' };
}

/** Writes minutes of a session, for somebody else to read. */
async function write(world: World, { openid }: Person, id: string): Promise<void> {
  const { phones } = world;
  const draft: MinutesDraft | null = await phones.read(openid, 'appointment', 'minutes-draft', { id });
  if (!draft?.mayWrite || draft.state === 'review') return;
  await phones.write(openid, 'appointment', 'submit-minutes', { id, ...written(world, draft) });
}

/** Reads minutes that somebody else wrote, and makes them public or gives them back. */
async function read({ phones, random }: World, { openid }: Person, id: string): Promise<void> {
  const draft: MinutesDraft | null = await phones.read(openid, 'appointment', 'minutes-draft', { id });
  if (draft?.state !== 'review' || draft.mine) return;
  const seen = { id, version: draft.version };
  const isFine = random.next() < 0.85;
  await (isFine
    ? phones.write(openid, 'appointment', 'publish-minutes', seen)
    : phones.write(openid, 'appointment', 'return-minutes', { ...seen, reason: '承诺的日期再核一下' }));
}

/** Somebody of the desk, or of the youth league, looks at which minutes wait. */
export async function lookAfterMinutes(world: World, cast: Cast, person: Person): Promise<void> {
  const { phones, random, glance } = world;
  const list: MinutesDue | null = await phones.read(person.openid, 'appointment', 'minutes-due');
  const isAtDesk = cast.desk.some(({ id }) => id === person.id);
  for (const { session, state, mine, overdue } of list?.due ?? []) {
    if (random.next() < 0.5) continue;
    // It was ended, and yet did not take place.
    if (isAtDesk && state === null && !overdue && random.next() < 0.08) {
      await phones.write(person.openid, 'appointment', 'cancel-session', { id: session.id, reason: '主谈人没有来' });
      continue;
    }
    if (state === 'review' && !mine) await read(world, person, session.id);
    else if (state !== 'review' && isAtDesk) await write(world, person, session.id);
  }
  const published = [...glance.minutes.values()].filter(
    (one) => one.schoolId === cast.school.id && one.state === 'published',
  );
  // Now and then what is public is added to.
  if (isAtDesk && published.length > 0 && random.next() < 0.03) await write(world, person, random.pick(published)._id);
}
