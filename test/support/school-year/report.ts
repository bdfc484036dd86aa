import { Schools } from '../../../cloudfunctions/_kit/schools';
import { faultsOf } from '../../../cloudfunctions/scheduler/case/verify-case';
import { allNotices } from '../simulation/stored';
import { casesOf } from './stored';
import { chainFaults } from './watch';
import type { Played } from './year';

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** What a year was like, in numbers. */
export function reportOf({ world, timer, told, messages, tally }: Played, seconds: number) {
  const { phones, seen, rivalries, seed } = world;
  const documents = [...seen.values()].map(({ document }) => document);
  const events = documents.flatMap((one) => one.events.map(({ what }) => what.name));
  return {
    seed,
    minutes: Math.round(seconds / 6) / 10,
    requests: phones.requests + timer.requests,
    cases: {
      filed: tally.filed,
      stored: documents.length,
      statuses: countBy(documents.map(({ phase }) => phase.status)),
      danger: documents.filter(({ danger }) => danger).length,
      reopened: documents.filter(({ reopenings }) => reopenings > 0).length,
      escalated: events.filter((name) => name === 'escalate').length,
      inMatters: documents.filter(({ matterId }) => matterId !== null).length,
    },
    entries: countBy(events),
    calls: Object.fromEntries([...phones.ends].sort()),
    phones: { requests: phones.requests, deaths: phones.deaths },
    scheduler: { requests: timer.requests, deaths: timer.deaths, doubles: timer.doubles },
    rivalries,
    told: { notices: told.size, messages: messages.sent, accepted: messages.accepted },
  };
}

/** What is wrong at the end, when every case and every notice is read once more: nobody has changed any behind our back. */
export async function wholeLook({ world, told, messages }: Played): Promise<string[]> {
  const faults: string[] = [];
  const schools = new Schools();
  for (const document of await casesOf([...world.seen.keys()])) {
    const seen = world.seen.get(document._id)?.document;
    // What the scheduler walks over each night: functions, jobs and deaths have left nothing that it would report.
    const night = { now: new Date(), days: await schools.calendarOf(document.schoolId) };
    faults.push(
      ...faultsOf(document, night).map(({ seq, kind }) => `${document._id}: ${seq} is ${kind} for the night`),
    );
    faults.push(...chainFaults(seen, document).map((fault) => `${document._id}: ${fault}`));
    if (JSON.stringify(seen?.events) !== JSON.stringify(document.events))
      faults.push(`${document._id} has changed unseen`);
  }
  const stored = await allNotices();
  faults.push(...told.add(stored));
  const openids = new Map(world.casts.flatMap(({ students }) => students.map(({ id, openid }) => [id, openid])));
  faults.push(...messages.tooMany(stored, openids).map((one) => `more messages than notices: ${one}`));
  if (stored.some(({ outbox }) => outbox !== 'done')) faults.push('a notice is still to go out');
  return faults;
}
