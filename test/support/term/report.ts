import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { allNotices } from '../simulation/stored';
import { everyOf } from './glance';
import { missedByAll, pausesOf } from './pauses';
import type { Played } from './play';
import { QueueAgain } from './queue-again';

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** What happened to places in all lines, and what people said about theirs. */
async function coursesOfAll(): Promise<string[]> {
  const all = await everyOf(lines, { page: 0 });
  return all.flatMap((line) => [
    ...new QueueAgain(line, line.startsAt).happened.map(({ what }) => what),
    ...line.moves.map(({ what }) => `said: ${what}`),
  ]);
}

/** What a term was like, in numbers. */
export async function reportOf({ world, timer, look }: Played, seed: string, seconds: number) {
  const { glance, phones, messages } = world;
  const sessions = [...glance.sessions.values()];
  const came = await everyOf(attendances, {});
  const missed = [...(await missedByAll()).values()];
  const promises = [...glance.commitments.values()];
  return {
    ...{ seed, lasted: Math.round(seconds / 6) / 10, requests: phones.requests + timer.requests },
    sessions: {
      written: sessions.length,
      published: sessions.filter(({ state, cancelled }) => state !== 'draft' && cancelled?.from !== 'draft').length,
      states: countBy(sessions.map(({ state }) => state)),
      channels: countBy(sessions.map(({ channel }) => channel)),
      inSeries: sessions.filter(({ series }) => series !== null).length,
      changed: sessions.filter(({ changes }) => changes.length > 0).length,
      moved: sessions.filter(({ changes }) => changes.some(({ what }) => what.includes('time'))).length,
      cancelled: sessions.filter(({ cancelled }) => cancelled && cancelled.from !== 'draft').length,
    },
    applications: await applications.count({}),
    ...{
      places: countBy(await coursesOfAll()),
      attendances: countBy(came.map(({ what, how }) => `${what} by ${how}`)),
    },
    appeals: countBy(
      came.flatMap(({ appeal }) => (appeal ? [appeal.answer ? `granted ${appeal.answer.granted}` : 'open'] : [])),
    ),
    paused: missed.filter((all) => pausesOf(all).length > 0).length,
    minutes: [...glance.minutes.values()].filter(({ versions }) => versions.length > 0).length,
    outcomes: countBy([...glance.cases.values()].flatMap(({ events }) => events.map(({ what }) => what.name))),
    promises: countBy(promises.map(({ state }) => state)),
    calls: Object.fromEntries([...phones.ends].sort()),
    phones: { requests: phones.requests, deaths: phones.deaths },
    scheduler: { requests: timer.requests, deaths: timer.deaths, doubles: timer.doubles, forgotten: timer.forgotten },
    told: { notices: look.telling.size, messages: messages.sent, accepted: messages.accepted },
  };
}

/** What is wrong with the messages that went out: more than there were notices, or a notice that still waits. */
export async function faultsOfMessages({ world: { casts, messages } }: Played): Promise<string[]> {
  const stored = await allNotices();
  const openids = new Map(casts.flatMap(({ students }) => students.map(({ id, openid }) => [id, openid])));
  const faults = messages.tooMany(stored, openids).map((one) => `more messages than notices: ${one}`);
  if (stored.some(({ outbox }) => outbox !== 'done')) faults.push('a notice is still to go out');
  return faults;
}
