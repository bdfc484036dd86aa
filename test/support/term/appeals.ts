import type { Absences, AppealRow } from '@types_/appointment/attendance-view';
import type { Cast, Person, Student } from '../simulation/cast';
import type { World } from './world';

const APPEALED_WITHIN_MS = 10 * 86_400_000;

/** How often somebody says something against what is noted of them. */
const SAID = { absent: 0.3, undone: 0.5, met: 0.08, presumed: 0 } as const;

/** Somebody looks at what is noted of them, and says that they were there, why an absence should not count, or that they were not there at all. */
export async function appealOwn({ phones, random, clock }: World, { openid }: Student): Promise<void> {
  const shown: Absences | null = await phones.read(openid, 'appointment', 'my-absences');
  for (const { session, open, what } of shown?.rows ?? []) {
    const isLongAgo = clock.now().getTime() - Date.parse(session.startsAt) > APPEALED_WITHIN_MS;
    if (open.length === 0 || isLongAgo || random.next() > SAID[what]) continue;
    const said = { id: session.id, says: random.pick(open), text: '那天临时有考试，没来得及退' };
    await phones.write(openid, 'appointment', 'appeal-absence', said);
  }
}

/** Somebody of the desk answers the appeals that wait, but for what they wrote down themselves. */
export async function answerAppeals({ phones, random }: World, _cast: Cast, { openid }: Person): Promise<void> {
  const list = await phones.read(openid, 'appointment', 'appeals');
  const rows: AppealRow[] = list?.rows ?? [];
  for (const { session, pass, mayDecide } of rows) {
    if (!mayDecide || random.next() < 0.3) continue;
    const granted = random.next() < 0.6;
    const answer = { id: session.id, pass, granted, text: granted ? '情况属实，不算' : '请提前退还席位' };
    await phones.write(openid, 'appointment', 'decide-appeal', answer);
  }
}
