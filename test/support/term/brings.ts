import type { OutcomesDue } from '@types_/appointment/outcome-view';
import type { Person, Student } from '../simulation/cast';
import type { World } from './world';

/** Of a hundred who apply, those who bring something that they say for it. */
const BRING = 0.15;
const CASE = { topic: 'heating', text: '四楼东边六个寝室暖气片是凉的。', place: '南区七舍', danger: false, photos: [] };
const SAID = '学校说了怎么改';

/** What somebody brings to a session: what they brought before, or now and then a case of their own, also about the union. */
export async function broughtTo(world: World, { openid, id }: Student, session: string): Promise<readonly string[]> {
  const { phones, random, memory } = world;
  const known = memory.broughtTo(session, id);
  if (known || random.next() >= BRING) return known ?? [];
  const aboutUnion = random.next() < 0.5;
  const { ok, data } = await phones.write(openid, 'case', 'file', { ...CASE, aboutUnion });
  return ok ? memory.brings(session, id, [data.id]) : [];
}

/** Somebody of the youth league writes what came of cases about the union, or leaves it for another day. */
export async function lookAfterOutcomes({ phones, random, memory }: World, { openid }: Person): Promise<void> {
  const list: OutcomesDue | null = await phones.read(openid, 'appointment', 'outcomes-due');
  for (const { session, case: one } of list?.due ?? []) {
    if (random.next() < 0.5) continue;
    const outcome = random.next() < 0.6 ? SAID : null;
    const { ok } = await phones.write(openid, 'appointment', 'write-outcome', {
      id: session.id,
      caseId: one.id,
      outcome,
    });
    if (ok) memory.outcomes.set(one.id, outcome);
  }
}
