import { decide } from '@domain/case/decide';
import { type Joining, joined } from '@domain/case/matter';
import { resourceOf, standingIn } from '@domain/case/role';
import type { Doer } from '@domain/case/state';
import { can } from '@domain/identity/can';
import { deskOf } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { MatterDone, MatterView } from '@types_/case/matter-view';
import type { InputOf } from '@types_/core/envelope';
import { carryOutJoins } from '../../_kit/case/carry-out-matter';
import type { CaseDocument } from '../../_kit/case/document';
import { type MatterDocument, matterId, matters, saveMatter } from '../../_kit/case/matters';
import { cases } from '../../_kit/case/store';
import { _ } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call, resumable } from '../../_kit/router';
import { deskDoer } from '../desk-doer';
import { lookAtMatter, matterRow, matterView } from '../matter-look';
import { namesAnAuthor } from '../named';

type OpenCall = Call<InputOf<CaseActions, 'open-matter'>>;
type JoinCall = Call<InputOf<CaseActions, 'join'>>;

const MOST_LISTED = 100;

/** The first case joins in the call that opens: no more requests are left. Called again, two do. */
const AT_FIRST = 1;
const AGAIN = 2;

/** The 议题 of the caller's desk, the newest first. */
export async function listMatters({ actor, now }: Call<unknown>) {
  const desk = deskOf(actor, now);
  if (!desk?.schoolId) throw new Refusal('NOT_ALLOWED');
  const { schoolId } = desk;
  const { data } = await matters
    .find({ schoolId })
    .orderBy('openedAt', 'desc')
    .limit(MOST_LISTED + 1)
    .get();
  return { matters: data.slice(0, MOST_LISTED).map(matterRow), more: data.length > MOST_LISTED };
}

/** An 议题 for the desk of its school; for everyone else there is none. */
export async function getMatter(call: Call<InputOf<CaseActions, 'matter'>>): Promise<MatterView> {
  const { actor, input, now, schools } = call;
  const look = await lookAtMatter(input.id);
  const viewer = look && deskDoer(actor, look.schoolId, now);
  if (!viewer) throw new Refusal('MATTER_NOT_FOUND');
  return matterView(look, viewer, now, await schools.calendarOf(look.schoolId));
}

/** The 议题 that a call is about, if the caller is of its desk, with what this call did there before. */
export function matterOf({ earlier, actor, now, key, fingerprint }: Call<unknown>): {
  matter: MatterDocument;
  by: Doer;
  isAgain: boolean;
} {
  const matter = earlier as MatterDocument | null;
  const by = matter && deskDoer(actor, matter.schoolId, now);
  if (!by) throw new Refusal('MATTER_NOT_FOUND');
  const before = matter.recent.find((one) => one.key === key);
  if (before && before.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return { matter, by, isAgain: before !== undefined };
}

/** Finds the 议题 that an input names. */
export const namedMatter = ({ id }: { id: string }) => matters.firstBeside({ _id: id }, 'matter', 1);

/** Opens an 议题 from cases of one school. It is complete with one write; its cases follow. */
export const openMatter = resumable(openOrGoOn, (key) => matters.firstBeside({ _id: matterId(key) }, 'matter', 1));

async function openOrGoOn(call: OpenCall): Promise<MatterDone> {
  if (call.earlier) return goOn(call, matterOf(call).matter, AGAIN);
  const { actor, now, key, fingerprint } = call;
  const _id = matterId(key);
  const wanted = await casesFor(call, _id);
  const [first] = wanted;
  const by = first && deskDoer(actor, first.schoolId, now);
  if (!by) throw new Refusal('CASE_NOT_FOUND');
  const joins = wanted.map(({ _id: caseId }): Joining => ({ caseId, by, key, answers: 0 }));
  const { schoolId, topic, topicName } = first;
  const matter: MatterDocument = {
    ...{
      _id,
      version: 0,
      schoolId,
      topic,
      topicName: topicName ?? null,
      title: '',
      state: 'open',
      answers: [],
      joins,
      delivering: false,
    },
    ...{ size: joins.length, openedAt: now, openedBy: actor.id, waiting: true, recent: [{ key, fingerprint }] },
  };
  if (!(await matters.add(matter))) throw new Refusal('BUSY');
  return goOn(call, matter, AT_FIRST, wanted);
}

/** Has more cases join an 议题: one write there, then each case by its own. */
export const joinMatter = beside(joinOrGoOn, namedMatter);

async function joinOrGoOn(call: JoinCall): Promise<MatterDone> {
  const { matter, by, isAgain } = matterOf(call);
  if (isAgain) return goOn(call, matter, AGAIN);
  const wanted = (await casesFor(call, matter._id)).filter((one) => one.matterId !== matter._id);
  if (wanted.some(({ schoolId }) => schoolId !== matter.schoolId)) throw new Refusal('CASE_NOT_FOUND');
  if (wanted.length === 0) return { id: matter._id, left: 0 };
  const { key, fingerprint } = call;
  const after = orRefuse(
    joined(
      matter,
      wanted.map(({ _id }): Joining => ({ caseId: _id, by, key, answers: matter.answers.length })),
    ),
  );
  // It gets the last answer, which was written before it came, in the name of the caller: who has to have read it.
  const last = matter.answers.at(-1);
  if (last && call.input.answers !== matter.answers.length) throw new Refusal('MATTER_ANSWERED');
  if (last && namesAnAuthor(last.text, wanted)) throw new Refusal('MATTER_NAMES_STUDENT');
  const saved = await saveMatter(matter, after, { key, fingerprint });
  if (!saved) throw new Refusal('BUSY');
  return goOn(call, saved, AT_FIRST, wanted);
}

/**
 * The cases that a call names, all of one school and all such that the caller could have them join now. Somebody else's, or
 * one of another school however alike, is none at all.
 */
async function casesFor({ input, actor, now, schools }: OpenCall | JoinCall, matter: string): Promise<CaseDocument[]> {
  const ids = [...new Set(input.cases)];
  const { data } = await cases
    .find({ _id: _.in(ids) })
    .limit(ids.length)
    .get();
  const found = ids.map((id) => data.find(({ _id }) => _id === id));
  const schoolId = found[0]?.schoolId;
  return Promise.all(
    found.map(async (one) => {
      const standing = one && standingIn(actor, one, now);
      const isTheirs = standing && can(actor, 'case.join', resourceOf(one), now);
      if (!isTheirs || one.schoolId !== schoolId) throw new Refusal('CASE_NOT_FOUND');
      if (one.matterId !== matter)
        orRefuse(decide(one, { name: 'join', matter }, standing, now, await schools.calendarOf(one.schoolId)));
      return one;
    }),
  );
}

/** Carries out what is left. `known`: cases that the call has read already. */
async function goOn(
  { now, schools }: OpenCall | JoinCall,
  matter: MatterDocument,
  most: number,
  known?: CaseDocument[],
): Promise<MatterDone> {
  const calendar = await schools.calendarOf(matter.schoolId);
  const { left } = await carryOutJoins(matter, { calendar, now, most }, known);
  return { id: matter._id, left: left.length };
}
