import { aboutUnionSince } from '@domain/case/about-union';
import type { NamedTopic } from '@domain/case/school-topics';
import type { CaseState } from '@domain/case/state';
import type { Known } from '@domain/identity/membership';
import type { About } from '@types_/case/digest-view';
import { MATTER_LIMITS } from '@types_/case/matter';
import { $ } from '../database';
import type { NameLook } from '../identity/students-named';
import { asKnown, knownSince, type PersonDocument } from '../people';
import type { CaseDocument } from './document';
import { type FollowDocument, follows } from './follows';
import { type MatterDocument, matters } from './matters';
import { cases } from './store';

const FIELDS = {
  _id: true,
  schoolId: true,
  filedAt: true,
  authorId: true,
  recused: true,
  outOfLeague: true,
  aboutUnion: true,
  author: true,
  text: true,
  place: true,
  tally: true,
  events: true,
} as const;
export type SubjectCase = Pick<CaseDocument, keyof typeof FIELDS>;

/** Of the many cases of an 议题 only what their authors said: a long history of each would not fit into one answer. */
const AUTHORS_EVENTS = $.filter({ input: '$events', as: 'one', cond: $.eq(['$$one.by.role', 'author']) });

/** What a digest tells of, with all that deciding about it takes. */
export interface Subject extends NamedTopic {
  schoolId: string;
  cases: SubjectCase[];
  /** Cases that were of the 议题 until it turned out that they are about the union: what was written may tell of them. */
  away: SubjectCase[];
  /** Since when the last case that it told of is about the union; null: none is. */
  leftAt: Date | null;
  /** A name of somebody of its school that was looked for and found in a text. */
  named: string | null;
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

/** The last moment at which one of some cases went to the youth league. */
const lastLeft = (left: readonly SubjectCase[]): Date | null =>
  left
    .flatMap((one) => aboutUnionSince(one)?.at ?? [])
    .reduce((last: Date | null, at) => (last && last > at ? last : at), null);

const NOTHING: NameLook = { beside: [], nameIn: () => null };

/** The case or 议题 that a digest tells of, or null; with what a look for names found. One request. */
export const subjectOf = ({ kind, id }: About, names: NameLook = NOTHING): Promise<Subject | null> =>
  kind === 'case' ? caseSubject(id, names) : matterSubject(id, names);

async function caseSubject(id: string, names: NameLook): Promise<Subject | null> {
  const look = cases
    .aggregate()
    .match({ _id: id })
    .lookup(follows.beside({ about: id }, 'followers'))
    .addFields({ behind: $.concatArrays([['$authorId'], '$followers.personId']) })
    .lookup(knownSince('behind', 'later'));
  const { list } = await names.beside.reduce((stage, one) => stage.lookup(one), look).end();
  const [one] = list as (CaseDocument & { followers: FollowDocument[]; later: PersonDocument[] })[];
  if (!one) return null;
  const { schoolId, topic, topicName = null, followers } = one;
  return {
    ...{ schoolId, topic, topicName, cases: [one], away: [], leftAt: lastLeft([one]) },
    ...{ answers: answersOf(one), followers: peopleOf(followers), later: one.later.map(asKnown) },
    named: names.nameIn({ ...one }),
  };
}

type Found = MatterDocument & {
  members: SubjectCase[];
  left: SubjectCase[];
  followers: FollowDocument[];
  later: PersonDocument[];
};

async function matterSubject(id: string, names: NameLook): Promise<Subject | null> {
  const look = matters
    .aggregate()
    .match({ _id: id })
    .lookup(cases.fieldsBeside({ matterId: id }, 'members', MATTER_LIMITS.cases, { ...FIELDS, events: AUTHORS_EVENTS }))
    .lookup(cases.fieldsBeside({ leftMatter: id }, 'left', MATTER_LIMITS.cases, FIELDS))
    .addFields({ abouts: $.concatArrays([['$_id'], '$members._id']) })
    .lookup(follows.joined('abouts', 'about', 'followers'))
    .addFields({ behind: $.concatArrays(['$members.authorId', '$followers.personId']) })
    .lookup(knownSince('behind', 'later'));
  const { list } = await names.beside.reduce((stage, one) => stage.lookup(one), look).end();
  const [found] = list as Found[];
  if (!found) return null;
  const { schoolId, topic, topicName = null, members, left, followers } = found;
  const answers = found.answers.map(({ seq, at }) => ({ name: String(seq), at }));
  return {
    ...{ schoolId, topic, topicName, cases: members, away: left, leftAt: lastLeft(left) },
    ...{ answers, followers: peopleOf(followers), later: found.later.map(asKnown) },
    named: names.nameIn({ ...found }),
  };
}
