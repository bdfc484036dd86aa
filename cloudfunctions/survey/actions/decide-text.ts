import { can } from '@domain/identity/can';
import { CASE_HANDLERS, membershipAt } from '@domain/identity/membership';
import { needsRemark } from '@domain/survey/withheld';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import type { TextState, WithheldFor } from '@types_/survey/results';
import { studentNamed } from '../../_kit/identity/students-named';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { decide, surveyTexts, type TextDocument } from '../../_kit/survey/texts';
import { placeOfText } from '../results-look';

type Decided = OutputOf<SurveyActions, 'decide-text'>;
type Deciding<N extends 'decide-text' | 'release-withheld'> = Call<InputOf<SurveyActions, N>>;

/** Found in the request that finds the caller. */
const textNamed = ({ id }: { id: string }) => surveyTexts.firstBeside({ _id: id }, 'text', 1);

/** The text that a call names, if its caller may do this with it. */
function textOf<N extends 'decide-text' | 'release-withheld'>(name: N, { actor, now, earlier }: Deciding<N>) {
  const found = earlier as TextDocument | null;
  if (!found || !can(actor, `survey.${name}`, placeOfText(found), now)) throw new Refusal('TEXT_NOT_FOUND');
  return found;
}

/** Whether this very call has decided of it before, whatever came after. */
const wasDoneBy = ({ key }: Call<unknown>, found: TextDocument): boolean =>
  [found, ...found.earlier].some((one) => one.key === key);

const released = (id: string): Decided => ({ id, state: 'released' });

/** A text in which there may be the name of a student of the school is not released: names are compared by their hashes. One request. */
async function checkNames({ schoolId, text }: TextDocument): Promise<void> {
  if ((await studentNamed(schoolId, text)) !== null) throw new Refusal('TEXT_NAMES_STUDENT');
}

const READERS = [...CASE_HANDLERS, 'youth-league'] as const;

/** Who decides, as whom, when; by which call. */
function deciderOf({ actor, now, key }: Call<unknown>, { schoolId }: TextDocument) {
  const office = membershipAt(actor, schoolId, READERS, now)?.office ?? '';
  return { by: actor.id, office, at: now, key };
}

/**
 * Whether this caller may make of a text what they wish. What was released can be taken back; what the youth league released after all,
 * only by them. What was withheld stays so, and only that somebody is in danger can still be said of it.
 */
function mayBecome(found: TextDocument, why: WithheldFor | null, { actor, now }: Call<unknown>): boolean {
  if (found.state === 'withheld') return why === 'danger' && found.why !== 'danger';
  if (found.state === 'released' && why === null) return false;
  return !found.afterAll || can(actor, 'survey.release-withheld', placeOfText(found), now);
}

/** For what a text is withheld must be said; of some kinds more than the kind. */
function checkWhy(why: WithheldFor, remark: string): void {
  if (needsRemark(why) && remark === '') throw new Refusal('TEXT_REASON_MISSING');
}

/**
 * Releases a text, or withholds it and says for what; where somebody is in danger, the scheduler tells the youth league. One that names a
 * student of the school is not released. Three requests; two more at most for whoever was second in the same moment: what was released
 * just then is taken back by whoever withholds it, and danger is heard also of what was withheld for something else.
 */
export const decideText = beside(async (call: Deciding<'decide-text'>): Promise<Decided> => {
  const found = textOf('decide-text', call);
  const { why, remark } = call.input;
  const { _id: id } = found;
  const state: TextState = why === null ? 'released' : 'withheld';
  if (found.key === call.key && (found.why !== why || found.remark !== remark)) throw new Refusal('KEY_REUSED');
  if (wasDoneBy(call, found)) return { id, state: found.state };
  // Two officers are given the same texts: whoever comes second is told what the first one decided, or takes it back.
  if (!mayBecome(found, why, call)) return { id, state: found.state };
  if (why === null) await checkNames(found);
  else checkWhy(why, remark);
  const decision = { state, why, remark, ...deciderOf(call, found) };
  if (await decide(found, decision)) return { id, state };
  const decided = await surveyTexts.get(id);
  if (!decided) throw new Refusal('TEXT_NOT_FOUND');
  if (!mayBecome(decided, why, call)) return { id, state: decided.state };
  if (!(await decide(decided, decision))) throw new Refusal('BUSY');
  return { id, state };
}, textNamed);

/**
 * Releases after all what was withheld, by the youth league; whoever withheld it stays recorded. What they saw goes along: what is withheld for
 * something else by now, for a danger above all, has to be seen first. Three requests.
 */
export const releaseWithheld = beside(async (call: Deciding<'release-withheld'>): Promise<Decided> => {
  const found = textOf('release-withheld', call);
  const { _id: id, state, why } = found;
  // Nothing waits here, and what is released already is what was wished.
  if (wasDoneBy(call, found)) return { id, state };
  if (state === 'waiting') throw new Refusal('TEXT_NOT_FOUND');
  if (state === 'released') return released(id);
  if (why !== call.input.why) throw new Refusal('TEXT_NOT_FOUND');
  await checkNames(found);
  const decision = { state: 'released', why: null, remark: '', afterAll: true, ...deciderOf(call, found) } as const;
  if (await decide(found, decision)) return released(id);
  const decided = await surveyTexts.get(id);
  if (decided?.state !== 'released') throw new Refusal('BUSY');
  return released(id);
}, textNamed);
