import { decide } from '@domain/case/decide';
import { isNobodys } from '@domain/case/gone';
import { hasWrittenSlip } from '@domain/case/slip';
import type { CaseActions } from '@types_/case/actions';
import type { CaseView } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import type { CaseDocument } from '../../_kit/case/document';
import { claimHashOf } from '../../_kit/case/slip';
import { cases } from '../../_kit/case/store';
import { writeStep } from '../../_kit/case/write-step';
import { _ } from '../../_kit/database';
import type { TryDocument } from '../../_kit/identity/tries';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { authorIn } from '../author';
import { aTry, triesBeside } from '../case-tries';
import { schools } from '../opening';
import { viewOf } from '../view';

type ClaimCall = Call<InputOf<CaseActions, 'claim'>>;

/**
 * A student makes theirs what an officer wrote down for nobody, with the code of the slip: once. Every code costs one of five
 * tries a day before it is compared. Whoever wrote the case or a slip of it down cannot be its student. Four requests.
 */
export async function claimCase(call: ClaimCall): Promise<CaseView> {
  const { actor, person, now, key, fingerprint } = call;
  const student = person?.student;
  if (!person || !student || !actor.student) throw new Refusal('NOT_BOUND');
  const calendar = await call.schools.calendarOf(student.schoolId);
  const by = { id: actor.id, role: 'author' as const, office: '' };
  const { found, tries } = await look(call, student.schoolId);
  const earlier = found?.events.find((event) => event.key === key);
  if (found && earlier) {
    if (earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
    return viewOf(found, by, now, calendar, []);
  }
  const left = await aTry(call, 'claim', tries)();
  if (!found || !isNobodys(found) || hasWrittenSlip(found, actor)) throw new Refusal('CASE_CLAIM_UNKNOWN', { left });
  const after = orRefuse(decide(found, { name: 'claim' }, by, now, calendar));
  // What was told before it was theirs is no news.
  const more = { author: authorIn(found._id, person, student), noticed: after.events.length };
  const made = { key, fingerprint };
  const saved = await writeStep(found, after, { made, own: null, rung: found.rung, now, calendar, more });
  if (!saved) throw new Refusal('BUSY');
  return viewOf(saved, by, now, calendar, []);
}

async function look(
  call: ClaimCall,
  schoolId: string,
): Promise<{ found: CaseDocument | undefined; tries: TryDocument[] }> {
  const { list } = await schools
    .aggregate()
    .match({ _id: schoolId })
    .lookup(cases.beside({ claimHash: claimHashOf(schoolId, call.input.code) }, 'cases'))
    .lookup(triesBeside(call, 'claim', (ids) => _.in(ids), 'tries'))
    .end();
  const [one] = list as { cases: CaseDocument[]; tries: TryDocument[] }[];
  return { found: one?.cases[0], tries: one?.tries ?? [] };
}
