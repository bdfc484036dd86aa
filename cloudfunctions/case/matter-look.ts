import { ANSWERABLE, behind, doerIn } from '@domain/case/matter';
import { topicFields } from '@domain/case/school-topics';
import type { Doer } from '@domain/case/state';
import type { SchoolCalendar } from '@domain/core/school-days';
import { isAmongThem } from '@domain/identity/membership';
import { MATTER_LIMITS } from '@types_/case/matter';
import type { MatterRow, MatterView } from '@types_/case/matter-view';
import { type FollowDocument, follows } from '../_kit/case/follows';
import { type MatterDocument, matters } from '../_kit/case/matters';
import { cases } from '../_kit/case/store';
import { $ } from '../_kit/database';
import { asKnown, knownSince, type PersonDocument } from '../_kit/people';
import { type CaseRowDocument, ROW_FIELDS } from './repository';
import { rowOf } from './view';

type Member = CaseRowDocument & { authorId: string; recused: string[]; aboutUnion: boolean };
export interface MatterLook extends MatterDocument {
  members: Member[];
  followers: FollowDocument[];
  /** Of all these, who is known under another id since. */
  later: PersonDocument[];
}

/** An 议题 with its cases and who follows one of its digests: one request. */
export async function lookAtMatter(id: string): Promise<MatterLook | null> {
  const fields = { ...ROW_FIELDS, authorId: true, recused: true };
  const { list } = await matters
    .aggregate()
    .match({ _id: id })
    .lookup(cases.fieldsBeside({ matterId: id }, 'members', MATTER_LIMITS.cases, fields))
    .addFields({ abouts: $.concatArrays([['$_id'], '$members._id']) })
    .lookup(follows.joined('abouts', 'about', 'followers'))
    .addFields({ behind: $.concatArrays(['$members.authorId', '$followers.personId']) })
    .lookup(knownSince('behind', 'later'))
    .end();
  return (list as MatterLook[])[0] ?? null;
}

/** An 议题 in a list. */
export const matterRow = ({ _id, title, topic, topicName, state, openedAt }: MatterDocument): MatterRow => ({
  ...{ id: _id, title, ...topicFields({ topic, topicName }), state },
  openedAt: openedAt.toISOString(),
});

/** An 议题 for somebody of its desk. Cases that they are recused from do not exist for them; they are counted. */
export function matterView(look: MatterLook, viewer: Doer, now: Date, calendar: SchoolCalendar): MatterView {
  const { members, followers, later, answers, joins, delivering } = look;
  const inWork = members.filter((one) => ANSWERABLE.includes(one.phase.status) && doerIn(viewer, one));
  const joining = joins.filter(({ caseId }) => !members.some(({ _id }) => _id === caseId)).length;
  return {
    ...matterRow(look),
    ...behind(
      members.map(({ authorId }) => authorId),
      followers.map(({ personId }) => personId),
      later.map(asKnown),
    ),
    cases: members.filter(({ recused }) => !isAmongThem(viewer, recused)).map((one) => rowOf(one, now, calendar)),
    inWork: inWork.length,
    answers: [...answers].reverse().map(({ at, by, text, outcome }) => ({
      ...{ at: at.toISOString(), office: by.office },
      ...{ text, outcome },
    })),
    left: joining + (delivering ? inWork.length : 0),
  };
}
