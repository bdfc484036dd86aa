import { decide } from '@domain/case/decide';
import type { Doer } from '@domain/case/state';
import type { Command } from '@types_/case/command';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Role } from '@types_/identity/role';
import { cases } from '../../cloudfunctions/_kit/case/store';
import { writeStep } from '../../cloudfunctions/_kit/case/write-step';
import { keyedHash, seal } from '../../cloudfunctions/_kit/crypto';
import type { NoticeDocument } from '../../cloudfunctions/_kit/notice/notices';
import { accountOf, people, personPlace } from '../../cloudfunctions/_kit/people';
import { Schools } from '../../cloudfunctions/_kit/schools';
import { tellOfCases } from '../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../cloudfunctions/scheduler/jobs/wake-cases';
import { demoPersonId, staffDocument } from '../../tools/seed/documents';
import { freshKey } from './as';
import { setClock } from './clock';
import { allOf } from './everything';
import { runJob } from './jobs';
import { JILIN, person } from './schools';

/** Somebody of the staff of 吉林大学 with one role; the id by which they are told. */
export async function appoint(openid: string, role: Role, office: string): Promise<string> {
  const _id = `staff:${accountOf(openid)}`;
  const place = { schoolId: JILIN.id, prefecture: JILIN.prefecture, scopeName: JILIN.name };
  const term = { from: new Date('2026-09-01T00:00:00Z'), to: null, grantedBy: 'test' };
  await people.add({
    ...staffDocument(_id, '王立群'),
    ...{ account: accountOf(openid), openid: seal(openid, personPlace(_id, 'openid')), boundAt: term.from },
    agreements: [{ version: AGREEMENT_VERSION, at: term.from }],
    memberships: [{ id: keyedHash('membership', openid, role), role, office, ...place, ...term }],
  });
  return _id;
}

/** A step that has no action of its own yet, by the same rules and the same write. */
export async function stepAs(id: string, by: Doer, command: Command, now: Date): Promise<void> {
  const document = await cases.get(id);
  if (!document) throw new Error(`no case ${id}`);
  const calendar = await new Schools().calendarOf(document.schoolId);
  const after = decide(document, command, by, now, calendar);
  if (!after.ok) throw new Error(`${by.role} may not ${command.name}: ${after.code}`);
  const made = { key: freshKey(), fingerprint: '' };
  const written = await writeStep(document, after.data, { made, own: null, rung: document.rung, now, calendar });
  if (!written) throw new Error(`${command.name} lost a race`);
}

/** What the scheduler does at a moment. */
export async function pass(time: string | Date): Promise<void> {
  const now = setClock(time);
  await runJob(wakeCases, now);
  await runJob(tellOfCases, now);
}

const HOUR_MS = 3_600_000;

/** Time goes by, an hour at a time (or so many), until a moment. */
export async function passUntil(until: Date, hours = 1): Promise<void> {
  for (let now = Date.now(); now < until.getTime(); ) {
    now = Math.min(now + hours * HOUR_MS, until.getTime());
    await pass(new Date(now));
  }
}

/** The ids of demo people, by openid. */
export const idOf = (openid: string): string => demoPersonId(person(openid));

/** What was told about a case, in its order: `11-18 08:00 case-overdue officer`. */
export async function toldAbout(caseId: string, names: Record<string, string>): Promise<string[]> {
  const told = ((await allOf('notices')) as unknown as NoticeDocument[]).filter((one) => one.caseId === caseId);
  const time = ({ at }: NoticeDocument) =>
    new Date(at.getTime() + 8 * HOUR_MS).toISOString().slice(5, 16).replace('T', ' ');
  return told.map((one) => `${time(one)} ${one.kind} ${names[one.to] ?? one.to}`).sort();
}
