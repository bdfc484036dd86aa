import { type ApplicationDocument, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { type AttendanceDocument, attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { type CommitmentDocument, commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { type DrawDocument, draws } from '../../../cloudfunctions/_kit/appointment/draws';
import { type LineDocument, lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type MinutesDocument, minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _, type Collection } from '../../../cloudfunctions/_kit/database';

const PAGE = 1000;

/** How the sessions of a term stand at a moment, and of those that are not over who is in them. */
export interface Glance {
  at: Date;
  sessions: Map<string, SessionDocument>;
  lines: Map<string, LineDocument>;
  draws: Map<string, DrawDocument>;
  /** Of those who have not taken it back. */
  applications: Map<string, ApplicationDocument[]>;
  attendances: Map<string, AttendanceDocument[]>;
  minutes: Map<string, MinutesDocument>;
  commitments: Map<string, CommitmentDocument>;
  /** Of all sessions those who bring something, and what that is. */
  brought: ApplicationDocument[];
  cases: Map<string, CaseDocument>;
}

/** All documents that a query finds. */
export async function everyOf<D extends { _id: string }>(
  from: Pick<Collection<D>, 'after'>,
  query: Record<string, unknown>,
): Promise<D[]> {
  const all: D[] = [];
  for (;;) {
    const page = await from.after(query, all.at(-1)?._id ?? '', PAGE);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

const byId = <D extends { _id: string }>(all: readonly D[]): Map<string, D> =>
  new Map(all.map((one) => [one._id, one]));

const DAY_MS = 86_400_000;

function bySession<D extends { sessionId: string }>(all: readonly D[], ids: readonly string[]): Map<string, D[]> {
  const found = new Map<string, D[]>(ids.map((id) => [id, []]));
  for (const one of all) found.set(one.sessionId, [...(found.get(one.sessionId) ?? []), one]);
  return found;
}

/** Sessions that are to come, and those that ended or were cancelled a moment ago. */
function isLive({ state, cancelled, ended }: SessionDocument, now: Date): boolean {
  const over = cancelled ?? ended;
  if (over) return now.getTime() - over.at.getTime() < DAY_MS;
  return state !== 'draft';
}

export async function glanceAtAll(at: Date): Promise<Glance> {
  const all = await everyOf(sessions, {});
  const live = all.filter((one) => isLive(one, at)).map(({ _id }) => _id);
  const ofLive = { sessionId: _.in(live) };
  const inThem = live.length === 0 ? [] : await everyOf(applications, { ...ofLive, state: 'in' });
  const came = await everyOf(attendances, {});
  return {
    at,
    sessions: byId(all),
    lines: byId(live.length === 0 ? [] : await everyOf(lines, { ...ofLive, page: 0 })),
    draws: byId(live.length === 0 ? [] : await everyOf(draws, { _id: _.in(live) })),
    applications: bySession(inThem, live),
    attendances: bySession(came, []),
    minutes: byId(await everyOf(minutes, {})),
    commitments: byId(await everyOf(commitments, {})),
    brought: await everyOf(applications, { state: 'in', 'caseIds.0': _.exists(true) }),
    cases: byId(await everyOf(cases, {})),
  };
}
