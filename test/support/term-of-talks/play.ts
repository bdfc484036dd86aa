import { draws } from '../../../cloudfunctions/_kit/appointment/draws';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import type { Job } from '../../../cloudfunctions/_kit/job';
import { drawSessions } from '../../../cloudfunctions/scheduler/jobs/draw-sessions';
import { freezeTickets } from '../../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { tellDraws } from '../../../cloudfunctions/scheduler/jobs/tell-draws';
import { randomFrom } from '../../../tools/seed/random';
import { addSession } from '../appointment';
import { setClock } from '../clock';
import { addMany, enter } from '../draws';
import { runJob } from '../jobs';
import { ADMIN, OFFICER } from '../scene';
import type { WireDoor } from '../wire-door';
import type { Talk } from './plan';

const HOUR = 3_600_000;
const JOBS: readonly Job[] = [freezeTickets, drawSessions, tellDraws];
const VALUES = { ssq: ['03 07 15 22 28 31 + 12', '03 07 15 22 28 31 + 11'], sse: ['3962.18', '3962.19'] } as const;

export interface Played {
  talk: Talk;
  session: SessionDocument;
}

export async function openTalks(talks: readonly Talk[]): Promise<Played[]> {
  const played: Played[] = [];
  for (const talk of talks) {
    const { nth, closesAt, startsAt, seats, beacon } = talk;
    const opensAt = new Date(closesAt.getTime() - 48 * HOUR);
    const times = { opensAt, closesAt, startsAt, endsAt: new Date(startsAt.getTime() + HOUR) };
    const session = await addSession({ _id: `talk-number-${nth}`, seats, beacon, ...times });
    await addMany(session, talk.applicants);
    played.push({ talk, session });
  }
  return played;
}

/** What the two officers do about a draw at a moment. */
async function enterDue({ talk, session }: Played, now: Date): Promise<void> {
  if (now < talk.closesAt || now > talk.startsAt) return;
  const draw = await draws.get(session._id);
  if (!draw || draw.value || draw.forAll || now < draw.valueAt) return;
  const [right, wrong] = VALUES[talk.beacon];
  const waited = (now.getTime() - draw.valueAt.getTime()) / HOUR;
  const isCorrecting = draw.entries.length > 1;
  if (waited >= talk.late[0]) await enter(OFFICER, session, talk.mistypes && !isCorrecting ? wrong : right);
  if (waited >= talk.late[1]) await enter(ADMIN, session, right);
}

async function cancelDue({ talk, session }: Played, now: Date): Promise<void> {
  if (talk.cancelledAfter === null) return;
  const wait = now.getTime() - talk.closesAt.getTime() - talk.cancelledAfter * HOUR;
  if (wait < 0 || wait > 24 * HOUR) return;
  const open = { _id: session._id, state: _.in(['open', 'frozen', 'drawn']) };
  await sessions.updateWhere(open, { state: 'cancelled', version: _.inc(1) });
}

/** The hours of a term one after the other: the scheduler dies in the middle of some, and the next run begins while nobody knows how far it came. */
export async function playTalks(played: readonly Played[], from: Date, hours: number, door: WireDoor): Promise<number> {
  const random = randomFrom('how the scheduler dies');
  let deaths = 0;
  for (let hour = 0; hour <= hours; hour += 6) {
    const now = setClock(new Date(from.getTime() + hour * HOUR));
    for (const one of played) {
      await cancelDue(one, now);
      await enterDue(one, now);
    }
    for (const job of JOBS) {
      const dies = random.next() < 0.5;
      if (dies) door.dieAfter(random.below(12), random.next() < 0.5);
      await runJob(job, now).catch(() => null);
      if (dies && door.revive()) deaths += 1;
      if (random.next() < 0.3) await runJob(job, now);
    }
  }
  return deaths;
}
