import { canonical } from '@domain/core/chain';
import { dayOf } from '@domain/core/school-clock';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { at } from '../calendar';
import type { Cast } from '../simulation/cast';
import { noticesSince, staffNow } from '../simulation/stored';
import { type Known, nextOwed, untoldEntries, untoldThisMorning } from './owed';
import { comparable, hidingFaults, recount } from './recount';
import { casesOf, type Glance, glanceAtAll, isAnythingWaiting } from './stored';
import { type Story, storyOf } from './story';
import type { ToldSoFar } from './told';
import { examined, sleptThrough } from './watch';
import type { Seen, World } from './world';

type Staff = Awaited<ReturnType<typeof staffNow>>;

const hasReader = (authorId: string): boolean => !/^(gone|nobody):/.test(authorId);
const known = (id: string, { document, story }: Seen): Known => ({
  ...{ id, story },
  reader: hasReader(document.authorId) ? document.authorId : null,
});

/** Whether somebody is there who can move a case on: by its status, who is recused, whose it is, and who holds an office today. */
function hasMover({ schoolId, turn, authorId, recused, department }: Glance, staff: Staff): boolean {
  if (turn === 'student') return true; // if not the student then time, and `wakeAt` is looked at for itself
  return staff.some(
    ({ id, role, office, ...one }) =>
      one.schoolId === schoolId &&
      id !== authorId &&
      !recused.includes(id) &&
      (role === 'officer' || role === 'union-admin' || (role === 'department' && office === department)),
  );
}

/** Since when somebody is of a school's youth league; null: nobody is. */
const watchedFrom = (schoolId: string, staff: Staff): Date | null =>
  staff
    .filter((one) => one.schoolId === schoolId && one.role === 'youth-league')
    .map(({ from }) => from)
    .sort((a, b) => a.getTime() - b.getTime())[0] ?? null;

/** Where nobody is of the youth league, whoever appoints it has heard so this month, as long as anything waits there. */
const unattendedFaults = ({ casts, seen, clock }: World, staff: Staff, told: ToldSoFar): string[] =>
  casts.flatMap(({ school: { id, name } }) => {
    const waits = [...seen.values()].some(({ document }) => document.schoolId === id && document.leagueTask !== null);
    const isUntold = waits && watchedFrom(id, staff) === null && !told.isUnattended(name, clock.now());
    return isUntold ? [`${name} has nobody of the youth league, and nobody was told`] : [];
  });

/** Of danger each case is told of. */
const dangersAt =
  ({ casts, seen }: World) =>
  (name: string): number =>
    [...seen.values()].filter(
      ({ document }) =>
        document.danger && casts.some(({ school }) => school.name === name && school.id === document.schoolId),
    ).length;

/** What every case owes every day: a next mover and a date or an end; nothing that time or the scheduler has forgotten. */
function glanceFaults(one: Glance, staff: Staff, now: Date): string[] {
  const { open, phase, turn, dueDay, wakeAt, escalatedAt, unnoticed, uncounted } = one;
  const faults: string[] = [];
  const isOver = ['closed', 'refused', 'merged', 'withdrawn'].includes(phase.status);
  if (open === isOver) faults.push(`it is ${phase.status} and counts as ${open ? 'open' : 'over'}`);
  if (!isOver && turn === 'nobody') faults.push('it is nobody’s turn');
  if (!isOver && dueDay === null) faults.push('it has no date');
  if (!isOver && !hasMover(one, staff)) faults.push('nobody is there to move it');
  if (!isOver && wakeAt === null && escalatedAt === null) faults.push('time has forgotten it');
  if (wakeAt !== null && wakeAt <= now) faults.push(`it was to be woken at ${wakeAt.toISOString()}`);
  if (unnoticed) faults.push('somebody is still to be told');
  if (uncounted) faults.push('it is still to be counted');
  return faults.map((fault) => `${one._id}: ${fault}`);
}

const daysOf = ({ casts }: World, schoolId: string): Cast['days'] => {
  const cast = casts.find(({ school }) => school.id === schoolId);
  if (!cast) throw new Error(`a case of ${schoolId}`);
  return cast.days;
};

/** Looks at all cases once, reads those that have changed, and says what is wrong. */
async function lookAtCases(world: World, told: ToldSoFar): Promise<string[]> {
  const now = world.clock.now();
  const today = dayOf(now);
  const midnight = at(`${today} 00:00`);
  const faults: string[] = [];
  const all = await glanceAtAll();
  const staff = await staffNow(world.casts.map(({ school }) => school.id));
  for (const one of all) faults.push(...glanceFaults(one, staff, now));
  const before = world.seen.size;
  const isNew = ({ _id, version }: Glance) => world.seen.get(_id)?.document.version !== version;
  for (const document of await casesOf(all.filter(isNew).map(({ _id }) => _id)))
    faults.push(...takeIn(world, world.seen.get(document._id), document, told, watchedFrom(document.schoolId, staff)));
  faults.push(...unattendedFaults(world, staff, told));
  if (all.length < before) faults.push(`${before - all.length} cases are gone`);
  for (const [id, seen] of world.seen) {
    const { story, document } = seen;
    const days = daysOf(world, document.schoolId);
    const lastEvening = known(id, { document, story: storyUntil(seen, midnight, days) });
    if (!isMovedSince(document, midnight)) faults.push(...untoldThisMorning(lastEvening, today, days, told));
    const owed = nextOwed(story);
    faults.push(...sleptThrough(story, today, days, owed && story.owed[owed]).map((one) => `${id}: ${one}`));
  }
  return faults;
}

/** What somebody decided the day before (an 议题 and its answer) and the morning's run carried out, maybe before it told of what was due. */
const isMovedSince = ({ events }: CaseDocument, midnight: Date): boolean =>
  events.some(({ at: moment, by }) => moment >= midnight && by.role !== 'system');

/** The story of a case as it stood before this day began. */
function storyUntil({ document, story }: Seen, midnight: Date, days: Cast['days']): Story {
  if (story.lastAt < midnight) return story;
  const events = document.events.filter(({ at: moment }) => moment < midnight);
  return storyOf({ ...document, events } as unknown as Parameters<typeof storyOf>[0], days);
}

function takeIn(
  world: World,
  before: Seen | undefined,
  document: CaseDocument,
  told: ToldSoFar,
  watched: Date | null,
): string[] {
  const days = daysOf(world, document.schoolId);
  const { story, faults } = examined(before?.document, document, days, world.letters);
  const seen = { document, story };
  world.seen.set(document._id, seen);
  const fresh = document.events.slice(before?.document.events.length ?? 0);
  // Told at the counter and claimed since: what came before was told to nobody.
  const claimed = fresh.findIndex(({ what }) => what.name === 'claim');
  const heard = fresh.slice(claimed + 1) as unknown as Parameters<typeof untoldEntries>[1];
  return [...faults, ...untoldEntries(known(document._id, seen), heard, told, watched)];
}

/** The published figures beside those counted from the stories. */
async function figureFaults(world: World): Promise<string[]> {
  const faults: string[] = [];
  for (const { school, students } of world.casts) {
    const stories = [...world.seen.values()]
      .filter(({ document }) => document.schoolId === school.id)
      .map(({ story }) => story);
    const published = await world.phones.read(students[0]?.openid ?? '', 'case', 'rates', { schoolId: school.id });
    const counted = recount(stories, world.clock.now());
    faults.push(...hidingFaults(published, counted).map((fault) => `${school.name} ${fault}`));
    const wanted = comparable(published, counted);
    const found = comparable(published);
    for (const figure of Object.keys(wanted) as (keyof typeof wanted)[]) {
      const [says, told] = [canonical(found[figure]), canonical(wanted[figure])];
      if (says !== told) faults.push(`${school.name} publishes ${figure} ${says}, and its cases say ${told}`);
    }
  }
  return faults;
}

/** All that is wrong on a morning, after the scheduler's run. */
export async function faultsOf(world: World, told: ToldSoFar): Promise<string[]> {
  const midnight = at(`${dayOf(world.clock.now())} 00:00`);
  const faults = told.add(await noticesSince(midnight));
  faults.push(...(await lookAtCases(world, told)));
  faults.push(...told.unattendedTooOften(dangersAt(world)));
  faults.push(...(await figureFaults(world)));
  if (await isAnythingWaiting()) faults.push('what was decided is still to be carried out');
  return faults;
}
