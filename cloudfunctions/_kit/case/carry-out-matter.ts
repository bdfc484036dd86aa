import { decide } from '@domain/case/decide';
import { ANSWERABLE, answersAs, doerIn, isReachedBy, type Joining, type MatterAnswer } from '@domain/case/matter';
import type { Doer } from '@domain/case/state';
import type { SchoolCalendar } from '@domain/core/school-days';
import { idsOf } from '@domain/identity/membership';
import type { Command } from '@types_/case/command';
import { fingerprint, keyedHash } from '../crypto';
import { _ } from '../database';
import type { CaseDocument } from './document';
import type { MatterDocument } from './matters';
import { cases } from './store';
import { writeStep } from './write-step';

/** Members that are looked at together: a case may be large. */
const AT_A_TIME = 20;

/** By what each step that follows from an 议题 is known in the case: doing it twice is doing it once. */
const joinKey = ({ _id }: MatterDocument, { key, caseId }: Joining): string =>
  keyedHash('matter-join', _id, key, caseId);
const answerKey = ({ _id }: MatterDocument, { seq }: MatterAnswer): string =>
  keyedHash('matter-answer', _id, String(seq));

/** How a carrying-out works: by the school's calendar, and with so many writes at most. */
interface Work {
  calendar: SchoolCalendar;
  now: Date;
  most: number;
  /** Whether somebody is of the desk still: nothing is said in the name of who has left it. */
  isOfDesk?: (by: Doer, schoolId: string) => boolean;
}

/** One step of one case, in the name of who decided it at the 议题. Whether it was written. */
async function take(
  one: CaseDocument,
  { by, command, key, review }: { by: Joining['by']; command: Command; key: string; review: MatterAnswer['review'] },
  { calendar, now }: Work,
): Promise<'written' | 'lost' | 'closed'> {
  const doer = doerIn(by, one);
  const after = doer && decide(one, command, doer, now, calendar);
  if (!after?.ok) return 'closed';
  const own = review && { ...review, seq: after.data.events.length - 1 };
  const made = { key, fingerprint: fingerprint(command) };
  return (await writeStep(one, after.data, { made, own, rung: one.rung, now, calendar })) ? 'written' : 'lost';
}

async function casesOf(joins: readonly Joining[]): Promise<CaseDocument[]> {
  const ids = [...new Set(joins.map(({ caseId }) => caseId))];
  return (
    await cases
      .find({ _id: _.in(ids) })
      .limit(ids.length)
      .get()
  ).data;
}

/**
 * Has cases join as was decided: those that have not, each by its own conditional write. A case that has joined elsewhere
 * meanwhile, or is over, is left alone. One request unless they are known, and one for each write. What is left of `joins`.
 */
export async function carryOutJoins(
  matter: MatterDocument,
  work: Work,
  known?: readonly CaseDocument[],
): Promise<{ left: Joining[]; written: number }> {
  const { _id, schoolId, joins } = matter;
  const left: Joining[] = [];
  let written = 0;
  const found = known ?? (await casesOf(joins));
  for (const joining of joins) {
    const one = found.find((other) => other._id === joining.caseId && other.schoolId === schoolId);
    const key = joinKey(matter, joining);
    if (!one || one.matterId !== null || one.events.some((event) => event.key === key)) continue;
    if (written >= work.most) {
      left.push(joining);
      continue;
    }
    const { by, answers } = joining;
    const command = { name: 'join', matter: _id, ...(answers === undefined ? {} : { answers }) } as const;
    const became = await take(one, { by, command, key, review: null }, work);
    if (became === 'written') written += 1;
    if (became === 'lost') left.push(joining);
  }
  return { left, written };
}

/**
 * Brings the last answer to members in work that do not have it, but for those sent back since: each gets it as its own event with
 * its own days; who joined later, in the name of who had them join. One request, up to `pages` where many were sent back, and one for each write. How many are to get it, and have it.
 */
export async function carryOutAnswer(
  matter: MatterDocument,
  work: Work,
  pages = 1,
): Promise<{ found: number; written: number }> {
  const answer = matter.answers.at(-1);
  if (!answer) return { found: 0, written: 0 };
  const key = answerKey(matter, answer);
  const { by, text, outcome, review } = answer;
  const lacking = {
    ...{ matterId: matter._id, schoolId: matter.schoolId, 'phase.status': _.in(ANSWERABLE) },
    ...{ 'events.key': _.neq(key), authorId: _.nin(idsOf(by)), recused: _.nin(idsOf(by)) },
  };
  let page = await cases.after(lacking, '', AT_A_TIME);
  const { isOfDesk = () => true } = work;
  const isFor = (one: CaseDocument) => isReachedBy(answer, one) && isOfDesk(answersAs(answer, one), one.schoolId);
  let reached = page.filter(isFor);
  for (let read = 1; reached.length === 0 && page.length === AT_A_TIME && read < pages; read += 1) {
    page = await cases.after(lacking, page.at(-1)?._id ?? '', AT_A_TIME);
    reached = page.filter(isFor);
  }
  let written = 0;
  for (const one of reached) {
    if (written >= work.most) break;
    const as = answersAs(answer, one);
    const became = await take(one, { by: as, command: { name: 'answer', text, outcome }, key, review }, work);
    if (became === 'written') written += 1;
  }
  return { found: reached.length, written };
}
