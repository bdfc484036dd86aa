import { schoolTime } from '@domain/core/school-clock';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { type Random, randomFrom } from '../../../tools/seed/random';
import type { Cast, Person, Student } from '../simulation/cast';
import type { Errand } from '../simulation/errand';
import { arrive, undo, walkIn } from './door';
import { QueueAgain } from './queue-again';
import type { World } from './world';

const MINUTE = 60_000;

/** Something that happens at a moment of the day of a session. */
interface Moment {
  at: Date;
  run(): Promise<void>;
}

/** Of a hundred students, those who often do not come. */
const CARELESS = 30;

/** Whether somebody comes: most do, some people hardly ever. */
const comes = ({ id }: Student, random: Random): boolean =>
  random.next() < (randomFrom(`habit ${id}`).below(100) < CARELESS ? 0.3 : 0.94);

const HOWS = { scan: 76, typed: 6, name: 10, 'late-code': 3, 'two-scan': 5 } as const;

function seatedIn({ glance }: World, session: SessionDocument, cast: Cast): Student[] {
  const line = glance.lines.get(session._id);
  if (!line) return [];
  const { places } = new QueueAgain(line, glance.at);
  const seated = new Set(line.tickets.filter((_ticket, place) => places[place]?.is === 'seated'));
  const authors = new Set(
    (glance.applications.get(session._id) ?? []).flatMap(({ ticket, authorId }) =>
      seated.has(ticket) ? [authorId] : [],
    ),
  );
  return cast.students.filter(({ id }) => authors.has(id));
}

/** What happens at the door of a session, the same however often it is asked. */
function momentsOf(world: World, cast: Cast, session: SessionDocument): Moment[] {
  const { _id, startsAt } = session;
  const random = randomFrom(`door ${_id} ${startsAt.getTime()}`);
  const after = (minutes: number) => new Date(startsAt.getTime() + minutes * MINUTE);
  const officerFor = (student: Person | null, nth: number): Person => {
    const others = [...cast.desk, ...cast.teachers.slice(0, 2)].filter(({ id }) => id !== student?.id);
    return others[nth % others.length] ?? random.pick(cast.desk);
  };
  const isStaffed = random.next() < 0.95;
  const moments: Moment[] = [];
  for (const student of isStaffed ? seatedIn(world, session, cast) : []) {
    const own = randomFrom(`${_id} ${student.id} ${startsAt.getTime()}`);
    if (!comes(student, own)) continue;
    const [minutes, how] = [own.below(36) - 22, own.weighted(HOWS)];
    moments.push({
      at: after(minutes),
      run: () => arrive(world, _id, student, officerFor(student, own.below(8)), how),
    });
    if (own.next() < 0.05)
      moments.push({
        at: after(minutes + 4),
        run: () => undo(world, _id, student, officerFor(student, own.below(8))),
      });
    if (own.next() < 0.02)
      moments.push({ at: after(minutes + 6), run: () => arrive(world, _id, student, officerFor(student, 0), 'name') });
  }
  for (let count = isStaffed ? random.below(3) : 0; count > 0; count -= 1) {
    const student = random.pick(cast.students);
    moments.push({
      at: after(random.below(45) - 20),
      run: () => walkIn(world, _id, student, officerFor(student, count)),
    });
  }
  const officer = officerFor(null, random.below(8));
  if (isStaffed && random.next() < 0.9)
    moments.push({
      at: after(40 + random.below(40)),
      run: async () => void (await world.phones.write(officer.openid, 'appointment', 'end-session', { id: _id })),
    });
  return moments;
}

/** What happens within a stretch at the doors of a school. */
export function doorsWithin(world: World, cast: Cast, from: Date, to: Date): Errand[] {
  const near = [...world.glance.sessions.values()].filter(({ schoolId, state, startsAt }) => {
    const isComing = schoolId === cast.school.id && ['open', 'drawn', 'confirmed'].includes(state);
    return isComing && Math.abs(startsAt.getTime() - from.getTime()) < 5 * 60 * MINUTE;
  });
  return near
    .flatMap((session) => momentsOf(world, cast, session))
    .filter(({ at }) => from <= at && at < to)
    .map(({ at, run }) => ({ time: schoolTime(at).format('HH:mm'), run }));
}
