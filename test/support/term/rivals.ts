import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Answer } from '../as';
import type { Cast, Student } from '../simulation/cast';
import { formOf } from './change-sessions';
import { QueueAgain } from './queue-again';
import type { World } from './world';

/** One of several calls about one session at the same moment. */
interface Wish {
  openid: string;
  action: string;
  input: object;
  key: string;
  /** Whose place it is about; null: of the desk. */
  student: Student | null;
}

type Say = (openid: string, action: string, input: object, student: Student | null) => Wish;

/** Everybody in the line who has something to say: whoever is asked takes it, one with a seat and one who waits go. */
function wishesIn(world: World, cast: Cast, session: SessionDocument, say: Say): Wish[] {
  const line = world.glance.lines.get(session._id);
  if (!line) return [];
  const { places } = new QueueAgain(line, world.clock.now());
  const authors = new Map((world.glance.applications.get(session._id) ?? []).map((one) => [one.ticket, one.authorId]));
  const those = (is: string) =>
    line.tickets.flatMap((ticket, place) => {
      const student = cast.students.find(({ id }) => id === authors.get(ticket));
      return places[place]?.is === is && student ? [student] : [];
    });
  const of = { id: session._id };
  return [
    ...those('seated')
      .slice(0, 2)
      .map((one) => say(one.openid, 'leave-seat', of, one)),
    ...those('waiting')
      .slice(0, 1)
      .map((one) => say(one.openid, 'leave-seat', of, one)),
    ...those('offered').map((one) => say(one.openid, 'answer-offer', { ...of, accept: true }, one)),
  ];
}

/** The desk gives one more seat at that moment. */
async function moreSeats(world: World, cast: Cast, id: string, say: Say): Promise<Wish[]> {
  const { openid } = world.random.pick(cast.desk);
  const view = await world.phones.read(openid, 'appointment', 'session', { id });
  if (!view?.steps.includes('change')) return [];
  const form = { ...formOf(view), seats: view.seats + 1, reason: '换了大一点的房间' };
  return [say(openid, 'change-session', form, null)];
}

/**
 * Several people say something about one line in the same moment. Whoever was not the first hears BUSY, and their phone asks again
 * with the same key; what each is told in the end holds.
 */
export async function atOnce(world: World, cast: Cast, session: SessionDocument): Promise<void> {
  const { phones, memory } = world;
  const say: Say = (openid, action, input, student) => ({ openid, action, input, student, key: phones.freshKey() });
  const wishes = [
    ...wishesIn(world, cast, session, say),
    ...(world.random.next() < 0.3 ? await moreSeats(world, cast, session._id, say) : []),
  ];
  const send = ({ openid, action, input, key }: Wish) => phones.try(openid, 'appointment', action, input, key);
  const first = await Promise.all(wishes.map(send));
  for (const [nth, wish] of wishes.entries()) {
    let answer = first[nth] as Answer;
    for (let tried = 1; tried < 3 && !answer.ok && answer.error.code === 'BUSY'; tried += 1) answer = await send(wish);
    phones.ended(`appointment.${wish.action}`, answer);
    if (answer.ok && wish.student) memory.sees(session._id, wish.student.id, answer.data.applied.is);
  }
}
