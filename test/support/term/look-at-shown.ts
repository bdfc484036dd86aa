import type { ApplicantAct } from '@types_/appointment/application';
import type { AppliedView, MyApplication } from '@types_/appointment/application-view';
import { THERE } from '@types_/appointment/attendance';
import type { SessionView } from '@types_/appointment/session-view';
import { standingText, standingTitle } from '@/features/appointment/applying/standing-text';
import { words as en } from '@/i18n/en/words';
import { words as ko } from '@/i18n/ko/words';
import { speak } from '@/i18n/language';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { type LineDocument, lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { _ } from '../../../cloudfunctions/_kit/database';
import type { Student } from '../simulation/cast';
import { everyOf, type Glance } from './glance';
import { QueueAgain } from './queue-again';
import { standsAs } from './stands';
import type { World } from './world';

const SPOKEN = [
  { language: 'ko', words: ko },
  { language: 'en', words: en },
  { language: 'zh-CN', words: {} },
] as const;

/** What somebody can do at least who stands so, before the session begins. */
const CAN: Partial<Record<AppliedView['is'], readonly ApplicantAct[]>> = {
  ...{ in: ['withdraw'], ready: ['withdraw'], seated: ['leave'], waiting: ['leave'], offered: ['accept', 'decline'] },
};

/** A standing that does not explain itself: without words in one of the languages, or without the step that is open. */
function unexplained({ applied, session, may }: MyApplication, now: Date): string[] {
  const faults: string[] = [];
  for (const spoken of SPOKEN) {
    speak(spoken);
    for (const text of [standingTitle(applied), standingText(applied, session, now)])
      if (!text || text.includes('{') || text.includes('undefined') || text.startsWith('is.'))
        faults.push(`${applied.is} is not explained in ${spoken.language}: ${text}`);
  }
  const isOpen = now < new Date(session.startsAt);
  const missing = (isOpen ? (CAN[applied.is] ?? []) : []).filter((act) => !may.includes(act));
  if (missing.length > 0) faults.push(`${applied.is} without ${missing.join()}`);
  return faults;
}

/** What one student's phone shows of their applications, beside what is stored. */
async function faultsOfStudent({ phones, glance, clock }: World, { openid, id }: Student): Promise<string[]> {
  const shown = await phones.read(openid, 'appointment', 'my-applications');
  const now = clock.now();
  const rows: MyApplication[] = shown?.applications ?? [];
  const ids = rows.map(({ session }) => session.id);
  const own = await everyOf(applications, { authorId: id, sessionId: _.in(ids) });
  const theirs = new Map((await everyOf(lines, { _id: _.in(ids) })).map((line) => [line._id, line]));
  return rows.flatMap((row) => {
    const session = glance.sessions.get(row.session.id);
    const application = own.find(({ sessionId }) => sessionId === row.session.id);
    if (!session || !application) return [`${id} is shown a session that is none`];
    const line = theirs.get(session._id);
    const again = line ? { tickets: line.tickets, queue: new QueueAgain(line, now) } : null;
    const came = glance.attendances.get(session._id)?.find(({ personId }) => personId === id);
    const wasThere = came !== undefined && THERE.includes(came.what) && +came.at === +session.startsAt;
    const wanted = standsAs(session, application, again, { now, wasThere });
    const found = row.applied as Record<string, unknown>;
    const differs = Object.keys(wanted).filter((name) => wanted[name] !== found[name]);
    const faults = differs.map((name) => `${name} is ${found[name]} on the phone, and ${wanted[name]}`);
    return [...faults, ...unexplained(row, now)].map((fault) => `${id} in ${session._id}: ${fault}`);
  });
}

/** What a session says of its line in numbers: taken, offered and free are all seats. */
async function faultsOfNumbers({ phones, clock }: World, openid: string, line: LineDocument): Promise<string[]> {
  const id = line._id;
  const view: SessionView | null = await phones.read(openid, 'appointment', 'session', { id });
  const queue = new QueueAgain(line, clock.now());
  const wanted = {
    ...{ seats: queue.seats, seated: queue.count('seated'), offered: queue.count('offered'), free: queue.free },
    waiting: queue.count('waiting'),
  };
  const { numbers } = view ?? {};
  const isSame =
    numbers && Object.entries(wanted).every(([name, count]) => numbers[name as keyof typeof wanted] === count);
  const isWhole = numbers && numbers.seated + numbers.offered + numbers.free === numbers.seats;
  return isSame && isWhole ? [] : [`${id} shows ${JSON.stringify(numbers)}, and it is ${JSON.stringify(wanted)}`];
}

/** Where what phones show is not how things stand: of some students, and of every line that is in use. */
export async function faultsOfShown(world: World, glance: Glance, share: number): Promise<string[]> {
  const { random, casts } = world;
  const faults: string[] = [];
  for (const { students, school } of casts) {
    for (const student of students) if (random.next() < share) faults.push(...(await faultsOfStudent(world, student)));
    for (const line of glance.lines.values()) {
      if (glance.sessions.get(line._id)?.schoolId !== school.id) continue;
      const { openid } = random.pick(students);
      faults.push(...(await faultsOfNumbers(world, openid, line)));
    }
  }
  return faults;
}
