import { dayOf, plusDays } from '@domain/core/school-clock';
import type { CommitmentRow, CommitmentView } from '@types_/appointment/commitment-view';
import type { Cast, Person, Student } from '../simulation/cast';
import { thoseThere } from './those-there';
import type { World } from './world';

/** Says how a promise goes: on its way, on another day, kept, or given up. */
async function report({ phones, random, clock }: World, { openid }: Person, id: string): Promise<void> {
  const view: CommitmentView | null = await phones.read(openid, 'appointment', 'commitment', { id });
  if (!view?.commitment.mayReport) return;
  const what = random.weighted({ progress: 4, kept: 5, move: 2, broken: 1 });
  const [later = ''] = [dayOf(clock.now()), view.commitment.day].sort().slice(-1);
  const say = {
    what,
    text: '已经联系了施工的人',
    ...(what === 'move' ? { day: plusDays(later, 2 + random.below(10)) } : {}),
  };
  await phones.write(openid, 'appointment', 'report-commitment', { id, version: view.version, say });
}

/** Whoever is met looks at what their office owes, and reads what they will be asked. */
export async function lookAfterOffice(world: World, host: Person): Promise<void> {
  const { phones, random, clock, plan } = world;
  const desk = await phones.read(host.openid, 'appointment', 'host-desk');
  for (const { id, startsAt, state } of desk?.sessions ?? []) {
    const left = Date.parse(startsAt) - clock.now().getTime();
    const isNear = left > 0 && left < 20 * 3_600_000 && ['drawn', 'confirmed'].includes(state);
    if (isNear) await phones.read(host.openid, 'appointment', 'topics', { id });
  }
  for (const { id } of (desk?.commitments ?? []) as CommitmentRow[])
    if (random.next() < 0.3 * plan.eager) await report(world, host, id);
}

/** Answers those who say that a promise is not kept: it is, or it is taken up again. */
async function answer({ phones, random }: World, { openid }: Person, id: string): Promise<void> {
  const view: CommitmentView | null = await phones.read(openid, 'appointment', 'commitment', { id });
  if (!view?.mayAnswer) return;
  const say = { what: random.next() < 0.5 ? 'stays' : 'reopen', text: '又去看了一遍' };
  await phones.write(openid, 'appointment', 'report-commitment', { id, version: view.version, say });
}

/** The desk answers for what nobody else answers for, and to those who doubt. */
export async function lookAfterPromises(world: World, { school }: Cast, officer: Person): Promise<void> {
  const { phones, random } = world;
  const list = await phones.read(officer.openid, 'appointment', 'commitments', { schoolId: school.id });
  for (const { id, mayReport, overdue, disputed } of (list?.commitments ?? []) as CommitmentRow[])
    if (disputed && random.next() < 0.3) await answer(world, officer, id);
    else if (mayReport && overdue && random.next() < 0.1) await report(world, officer, id);
}

/** Whoever was there says how they found it, and whether what was promised is kept. */
export async function lookBack(world: World, { openid, id }: Student): Promise<void> {
  const { phones, random, glance, plan } = world;
  for (const [sessionId, came] of glance.attendances) {
    if (!thoseThere(came).some(({ to }) => to === id) || random.next() > 0.2 * plan.eager) continue;
    const mine = came.find(({ personId }) => personId === id);
    if (mine?.how === 'unnoted' && mine.saidThere === undefined) {
      const there = random.next() < 0.7;
      await phones.write(openid, 'appointment', 'say-there', { id: sessionId, there });
      if (!there) continue;
    }
    await phones.write(openid, 'appointment', 'rate-session', { id: sessionId, rating: 1 + random.below(5) });
    for (const one of glance.commitments.values()) {
      if (one.sessionId !== sessionId || one.state !== 'kept' || random.next() > 0.5 * plan.eager) continue;
      const voice = { id: one._id, so: random.next() < 0.6, word: '' };
      await phones.write(openid, 'appointment', 'say-of-commitment', voice);
    }
  }
}
