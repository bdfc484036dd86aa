import { decide } from '@domain/case/decide';
import { hasNews } from '@domain/case/news';
import { resourceOf, standingIn } from '@domain/case/role';
import type { Doer } from '@domain/case/state';
import { can } from '@domain/identity/can';
import type { CaseActions } from '@types_/case/actions';
import type { Acknowledged } from '@types_/case/queue-view';
import type { InputOf } from '@types_/core/envelope';
import { allDone } from '../../_kit/all-done';
import type { CaseDocument } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { writeStep } from '../../_kit/case/write-step';
import { _ } from '../../_kit/database';
import type { Call } from '../../_kit/router';
import { rowOf } from '../view';

type ManyCall = Call<InputOf<CaseActions, 'acknowledge-many'>>;
type Outcome = CaseDocument | NonNullable<Acknowledged['code']>;

/**
 * Acknowledges several new cases. Each has a chain of its own, so each is one conditional write; what they share is the caller
 * and the look: two requests and one a case. Each case is acknowledged once and answered for by itself; who lost a race there
 * hears that, and the same key tries only what is left.
 */
export async function acknowledgeMany(call: ManyCall): Promise<{ cases: Acknowledged[] }> {
  const { input, schools, now } = call;
  const ids = [...new Set(input.ids)];
  const { data } = await cases
    .find({ _id: _.in(ids) })
    .limit(ids.length)
    .get();
  const answer = async (id: string): Promise<Acknowledged> => {
    const outcome = await acknowledge(call, data.find(({ _id }) => _id === id) ?? null, seenOf(call, id));
    if (typeof outcome === 'string') return { id, row: null, code: outcome };
    return { id, row: rowOf(outcome, now, await schools.calendarOf(outcome.schoolId)), code: null };
  };
  return { cases: await allDone(ids.map(answer)) };
}

/** When a case had changed last as its taker saw it. */
function seenOf({ input: { ids, seen = [] } }: ManyCall, id: string): Date | null {
  const at = seen[ids.indexOf(id)];
  return at === undefined ? null : new Date(at);
}

async function acknowledge(call: ManyCall, document: CaseDocument | null, seen: Date | null): Promise<Outcome> {
  const { actor, now, key, fingerprint } = call;
  const standing = document && standingIn(actor, document, now);
  if (!standing || !can(actor, 'case.acknowledge', resourceOf(document), now)) return 'CASE_NOT_FOUND';
  const earlier = document.events.find((event) => event.key === key);
  if (earlier) return earlier.fingerprint === fingerprint ? document : 'KEY_REUSED';
  if (seen && hasNews(document.events, seen, actor, 'acknowledge')) return 'CASE_NEWS';
  return write(call, document, standing);
}

async function write(call: ManyCall, document: CaseDocument, standing: Doer): Promise<Outcome> {
  const { now, schools, key, fingerprint } = call;
  const calendar = await schools.calendarOf(document.schoolId);
  const after = decide(document, { name: 'acknowledge' }, standing, now, calendar);
  if (!after.ok) return after.code;
  const step = { made: { key, fingerprint }, own: null, rung: document.rung, now, calendar };
  return (await writeStep(document, after.data, step)) ?? 'BUSY';
}
