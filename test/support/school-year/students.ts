import { dayOf, daysBetween } from '@domain/core/school-clock';
import { randomFrom } from '../../../tools/seed/random';
import type { Cast, Member, Student } from '../simulation/cast';
import { intentOf } from './habits';
import { ALL_TOPICS, sayIn } from './say';
import { take } from './staff-work';
import { COMPLAINTS, PLACES } from './words';
import type { Seen, World } from './world';

const DANGER = 0.02;
/** Of all filings, those that repeat what the same student has just filed. */
const AGAIN = 0.04;

function filing({ random, letters }: World) {
  const complaint = random.below(COMPLAINTS.length);
  return {
    // What is complained of has its usual topic, mostly.
    topic: random.next() < 0.8 ? ALL_TOPICS[(complaint * 2) % ALL_TOPICS.length] : random.pick(ALL_TOPICS),
    text: letters.write(COMPLAINTS[complaint] ?? ''),
    place: random.pick(PLACES),
    danger: random.next() < DANGER,
  };
}

/** What somebody was promised when they filed, as their receipt says: it stands in the case until something in it says otherwise. */
interface Promised {
  id: string;
  dates: { acknowledge: string; reply: string; result: string };
}

/** A student files, sometimes twice; how many cases that were, and what was promised for each. */
export async function file(world: World, { openid }: Student): Promise<Promised[]> {
  const { phones, letters, random } = world;
  const promised: Promised[] = [];
  const wish = filing(world);
  const times = random.next() < AGAIN ? 2 : 1;
  for (let time = 0; time < times; time += 1) {
    const text = time === 0 ? wish.text : letters.write(wish.text);
    const { ok, data } = await phones.write(openid, 'case', 'file', { ...wish, text, photos: [] });
    letters.note(text, data?.id ?? null, ok);
    if (ok) promised.push(data);
  }
  return promised;
}

/** An officer writes down what somebody told at the counter: who mostly says who they are, and else may bring the slip. */
export async function tellAtTheCounter(world: World, cast: Cast, { openid, id }: Member): Promise<Promised[]> {
  const { phones, letters, random } = world;
  const student = random.pick(cast.students.filter((one) => one.id !== id));
  const named = random.next() < 0.6;
  const wish = {
    ...filing(world),
    told: random.pick(['counter', 'phone', 'paper']),
    ...(named ? { number: student.line.number, name: student.line.name } : { number: '', name: '' }),
  };
  const { ok, data } = await phones.write(openid, 'case', 'file-for', wish);
  letters.note(wish.text, data?.id ?? null, ok);
  if (!ok) return [];
  if (data.code !== null && random.next() < 0.5)
    await phones.write(student.openid, 'case', 'claim', { code: data.code });
  if (named && random.next() < 0.1) await phones.write(student.openid, 'case', 'disown', { id: data.id });
  return [data];
}

/** A case that has changed is seen anew. */
const intents = new WeakMap<Seen, ReturnType<typeof intentOf>>();

/** What its author is going to do with a case as it was seen; thought of once. */
function intentWith({ seed }: World, seen: Seen): ReturnType<typeof intentOf> {
  const { document, story } = seen;
  const known = intents.get(seen);
  if (known !== undefined) return known;
  const intent = intentOf(story.status, story, randomFrom(`${seed} ${document._id} ${document.events.length}`));
  intents.set(seen, intent);
  return intent;
}

/** What a student does today with a case of theirs, as it stood this morning; null on most days. */
export function errandOf(world: World, seen: Seen, author: Student, today: string) {
  const { document, story } = seen;
  const intent = intentWith(world, seen);
  if (!intent || daysBetween(dayOf(story.lastAt), today) !== intent.after) return null;
  return async (): Promise<void> => {
    const { name, says } = intent;
    const { words, say } = sayIn(name, world.letters, world.random, says);
    // Most look at the case before they say anything in it.
    const view =
      world.random.next() < 0.7 ? await world.phones.read(author.openid, 'case', 'get', { id: document._id }) : null;
    if (view && !view.allowed.includes(name)) return;
    await take(world, author.openid, document._id, { action: name, input: { id: document._id, say }, words });
  };
}

/** A student leaves for good: the account goes, and with it every trace. */
export async function leave({ phones }: World, { openid, line }: Student): Promise<boolean> {
  const answer = await phones.write(openid, 'identity', 'delete-account', { proof: line.number.slice(-4) });
  return answer.ok;
}
