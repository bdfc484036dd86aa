import { LIFE_CYCLE } from '@domain/case/life-cycle';
import { resourceOf, standingIn } from '@domain/case/role';
import { likenessWord } from '@domain/case/search/likeness-word';
import { can } from '@domain/identity/can';
import { isAmongThem } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { LikeView } from '@types_/case/matter-view';
import type { InputOf } from '@types_/core/envelope';
import type { CaseDocument } from '../../_kit/case/document';
import { type MatterDocument, matters } from '../../_kit/case/matters';
import { cases } from '../../_kit/case/store';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { matterRow } from '../matter-look';
import { type AlikeCase, casesLike } from '../search';
import { rowOf } from '../view';

const MOST = 3;
/** A case of last winter is another matter. */
const LOOK_BACK_DAYS = 180;
const DAY_MS = 86_400_000;

/** Whether another case can still become one with it: in its 议题, or in a new one. */
const canBeOneWith = ({ phase, matter: [matter] }: AlikeCase): boolean =>
  matter ? matter.state !== 'closed' : LIFE_CYCLE[phase.status].join !== undefined;

/** The answer that a case gets by joining. */
function lastAnswer({ answers }: Pick<MatterDocument, 'answers'>) {
  const last = answers.at(-1);
  return last ? { count: answers.length, at: last.at.toISOString(), office: last.by.office, text: last.text } : null;
}

/** The cases of the same school that say nearly what an open one says, or the 议题 that it is one of already. */
export const listLike = beside(
  async (call: Call<InputOf<CaseActions, 'like'>>): Promise<LikeView> => {
    const { actor, now, schools } = call;
    const one = call.earlier as CaseDocument | null;
    const standing = one && standingIn(actor, one, now);
    if (!standing || !can(actor, 'case.like', resourceOf(one), now)) throw new Refusal('CASE_NOT_FOUND');
    if (one.matterId !== null) {
      const matter = await matters.get(one.matterId);
      return { matter: matter && matterRow(matter), cases: [] };
    }
    if (!one.open) return { matter: null, cases: [] };
    const calendar = await schools.calendarOf(one.schoolId);
    const alike = await casesLike(one, new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS));
    const theirs = alike.filter((row) => !isAmongThem(actor, row.recused) && canBeOneWith(row)).slice(0, MOST);
    return {
      matter: null,
      cases: theirs.map((row) => ({
        case: rowOf(row, now, calendar),
        likeness: likenessWord(row.likeness),
        matter: row.matter[0] ? { ...matterRow(row.matter[0]), answer: lastAnswer(row.matter[0]) } : null,
      })),
    };
  },
  ({ id }) => cases.firstBeside({ _id: id }, 'case', 1),
);
