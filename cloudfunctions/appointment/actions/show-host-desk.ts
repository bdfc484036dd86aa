import { hostTerms } from '@domain/appointment/host';
import { onlyChannelOf } from '@domain/appointment/host-channel';
import { isPublic } from '@domain/appointment/session-life';
import type { Membership } from '@domain/identity/membership';
import type { AppointmentActions } from '@types_/appointment/actions';
import { MINUTES_LIMITS } from '@types_/appointment/minutes';
import { SESSION_STATES } from '@types_/appointment/session';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { commitmentRow, commitmentsBeside, DUE_FIRST, type ListedCommitment } from '../../_kit/appointment/commitments';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, anyOf, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { mayReport } from '../commitment-look';
import { HEAD_FIELDS, sessionHead } from '../session-head';

const institutions = new Collection<{ _id: string }>('institutions');
const SHOWN_TO_HOST = SESSION_STATES.filter((state) => isPublic(state) && state !== 'cancelled');
const MOST_SESSIONS = 60;

/** What is of some terms, each where it is met: its office stands in `field`. */
function ofTerms(terms: readonly Membership[], field: string, more: Record<string, unknown>): object {
  const queries = terms.map(({ role, office }) => {
    const channel = onlyChannelOf(role);
    return { ...more, [field]: office, ...(channel && { channel }) };
  });
  return queries.length === 1 ? (queries[0] ?? {}) : anyOf(queries);
}

/** The sessions of whoever is met, the latest first, and what their office has promised and not kept yet. Two requests. */
export async function showHostDesk({
  actor,
  now,
  input,
}: Call<InputOf<AppointmentActions, 'host-desk'>>): Promise<OutputOf<AppointmentActions, 'host-desk'>> {
  const all = hostTerms(actor, now);
  const schoolId = all[0]?.schoolId;
  if (!schoolId) throw new Refusal('NOT_ALLOWED');
  const terms = all.filter((one) => one.schoolId === schoolId);
  const until = input.until === undefined ? {} : { startsAt: _.lte(new Date(input.until)) };
  const theirs = ofTerms(terms, 'host.office', { schoolId, state: _.in(SHOWN_TO_HOST), ...until });
  const owed = ofTerms(terms, 'owner', { schoolId, state: 'open' });
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(sessions.latestBeside(theirs, 'sessions', 'startsAt', MOST_SESSIONS + 1, HEAD_FIELDS))
    .lookup(commitmentsBeside(owed, 'promises', MINUTES_LIMITS.shown + 1, DUE_FIRST))
    .end();
  const [found] = list as { sessions: SessionDocument[]; promises: ListedCommitment[] }[];
  const [held, promised] = [found?.sessions ?? [], found?.promises ?? []];
  return {
    ...{ sessions: held.slice(0, MOST_SESSIONS).map(sessionHead), more: held.length > MOST_SESSIONS },
    morePromises: promised.length > MINUTES_LIMITS.shown,
    commitments: promised
      .slice(0, MINUTES_LIMITS.shown)
      .map((one) => commitmentRow(one, now, mayReport(actor, one, now))),
  };
}
