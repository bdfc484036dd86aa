import { ANSWERABLE, answered, doerIn } from '@domain/case/matter';
import type { CaseActions } from '@types_/case/actions';
import { MATTER_LIMITS } from '@types_/case/matter';
import type { MatterDone } from '@types_/case/matter-view';
import type { InputOf } from '@types_/core/envelope';
import { carryOutAnswer } from '../../_kit/case/carry-out-matter';
import type { CaseDocument } from '../../_kit/case/document';
import { type MatterDocument, saveMatter } from '../../_kit/case/matters';
import { cases } from '../../_kit/case/store';
import { SCENES } from '../../_kit/content-check';
import { _ } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { namesAnAuthor } from '../named';
import { checkWords } from '../words';
import { matterOf, namedMatter } from './matters';

/** Members that get the answer in a call that is made again; the scheduler does the rest. */
const AGAIN = 2;

type AnswerCall = Call<InputOf<CaseActions, 'answer-matter'>>;

/**
 * Answers all cases of an 议题: written once, here; each case that is in work gets it as its own event. It goes to many, so
 * it may name none of them.
 */
export const answerMatter = beside(async (call: AnswerCall): Promise<MatterDone> => {
  const { matter, by, isAgain } = matterOf(call);
  const { input, now, openid, schools } = call;
  const id = matter._id;
  if (isAgain) {
    const calendar = await schools.calendarOf(matter.schoolId);
    const { found, written } = await carryOutAnswer(matter, { calendar, now, most: AGAIN });
    return { id, left: found - written };
  }
  const answer = { at: now, by, text: input.text, outcome: input.outcome };
  orRefuse(answered(matter, { ...answer, review: null }));
  const reached = await reachedBy(matter);
  if (namesAnAuthor(input.text, reached)) throw new Refusal('MATTER_NAMES_STUDENT');
  const review = await checkWords(input.text, openid, SCENES.letter, 0);
  await save(call, matter, orRefuse(answered(matter, { ...answer, review })));
  return { id, left: reached.filter((one) => ANSWERABLE.includes(one.phase.status) && doerIn(by, one)).length };
}, namedMatter);

const MEMBER = { _id: true, author: true, authorId: true, recused: true, aboutUnion: true, phase: true } as const;

/** The cases that an answer reaches: those that have joined, and those that were taken in and are yet to. */
async function reachedBy({ _id, joins }: MatterDocument): Promise<Pick<CaseDocument, keyof typeof MEMBER>[]> {
  const queries = [{ matterId: _id }, { _id: _.in(joins.map(({ caseId }) => caseId)) }];
  const reached = joins.length === 0 ? cases.find({ matterId: _id }) : cases.findAny(queries);
  return (await reached.limit(MATTER_LIMITS.cases).field(MEMBER).get()).data;
}

/** Gives an 议题 the name that the desk knows it by. */
export const renameMatter = beside(async (call: Call<InputOf<CaseActions, 'rename-matter'>>): Promise<MatterDone> => {
  const { matter, isAgain } = matterOf(call);
  if (isAgain) return { id: matter._id, left: 0 };
  const { title } = call.input;
  await checkWords(title, call.openid, SCENES.letter, 0);
  await save(call, matter, { ...matter, title });
  return { id: matter._id, left: 0 };
}, namedMatter);

/** Closes an 议题: nothing more joins it. Only once no case of it is in work: what is reopened later goes on by itself. */
export const closeMatter = beside(async (call: Call<InputOf<CaseActions, 'close-matter'>>): Promise<MatterDone> => {
  const { matter, isAgain } = matterOf(call);
  if (isAgain || matter.state === 'closed') return { id: matter._id, left: 0 };
  const inWork = await cases.count({ matterId: matter._id, 'phase.status': _.in(ANSWERABLE) });
  // What joined a moment ago may stand in both.
  const left = Math.max(inWork, matter.joins.length);
  if (left > 0) throw new Refusal('MATTER_IN_WORK', { count: left });
  await save(call, matter, { ...matter, state: 'closed' });
  return { id: matter._id, left: 0 };
}, namedMatter);

async function save({ key, fingerprint }: Call<unknown>, before: MatterDocument, after: MatterDocument) {
  if (!(await saveMatter(before, after, { key, fingerprint }))) throw new Refusal('BUSY');
}
