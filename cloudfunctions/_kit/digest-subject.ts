import type { CaseState } from '@domain/case/state';
import type { Known } from '@domain/identity/membership';
import type { Topic } from '@types_/case/category';
import type { About } from '@types_/case/digest-view';
import { MATTER_LIMITS } from '@types_/case/matter';
import type { CaseDocument } from './cases/document';
import { cases } from './cases/store';
import { $ } from './database';
import { type FollowDocument, follows } from './follows';
import { type MatterDocument, matters } from './matters';
import { asKnown, knownSince, type PersonDocument } from './people';

const FIELDS = {
  _id: true,
  authorId: true,
  recused: true,
  aboutUnion: true,
  author: true,
  text: true,
  place: true,
  tally: true,
} as const;
export type SubjectCase = Pick<CaseDocument, keyof typeof FIELDS>;

/** What a digest tells of, with all that deciding about it takes. */
export interface Subject {
  schoolId: string;
  topic: Topic;
  cases: SubjectCase[];
  /** Results that its students were given, in their order. */
  answers: { name: string; at: Date }[];
  /** Who follows a digest of it. */
  followers: string[];
  /** Of all these, who is known under another id since. */
  later: Known[];
}

const answersOf = ({ events }: Pick<CaseState, 'events'>): Subject['answers'] =>
  events.flatMap(({ seq, at, what }) => (what.name === 'answer' ? [{ name: String(seq), at }] : []));

const peopleOf = (followers: readonly FollowDocument[]): string[] => followers.map(({ personId }) => personId);

/** The case or 议题 that a digest tells of, or null. One request. */
export const subjectOf = ({ kind, id }: About): Promise<Subject | null> =>
  kind === 'case' ? caseSubject(id) : matterSubject(id);

async function caseSubject(id: string): Promise<Subject | null> {
  const { list } = await cases
    .aggregate()
    .match({ _id: id })
    .lookup(follows.beside({ about: id }, 'followers'))
    .addFields({ behind: $.concatArrays([['$authorId'], '$followers.personId']) })
    .lookup(knownSince('behind', 'later'))
    .end();
  const [one] = list as (CaseDocument & { followers: FollowDocument[]; later: PersonDocument[] })[];
  if (!one) return null;
  const { schoolId, topic, followers } = one;
  const later = one.later.map(asKnown);
  return { schoolId, topic, cases: [one], answers: answersOf(one), followers: peopleOf(followers), later };
}

type Found = MatterDocument & { members: SubjectCase[]; followers: FollowDocument[]; later: PersonDocument[] };

async function matterSubject(id: string): Promise<Subject | null> {
  const { list } = await matters
    .aggregate()
    .match({ _id: id })
    .lookup(cases.fieldsBeside({ matterId: id }, 'members', MATTER_LIMITS.cases, FIELDS))
    .addFields({ abouts: $.concatArrays([['$_id'], '$members._id']) })
    .lookup(follows.joined('abouts', 'about', 'followers'))
    .addFields({ behind: $.concatArrays(['$members.authorId', '$followers.personId']) })
    .lookup(knownSince('behind', 'later'))
    .end();
  const [found] = list as Found[];
  if (!found) return null;
  const { schoolId, topic, members, followers } = found;
  const answers = found.answers.map(({ seq, at }) => ({ name: String(seq), at }));
  const later = found.later.map(asKnown);
  return { schoolId, topic, cases: members, answers, followers: peopleOf(followers), later };
}
