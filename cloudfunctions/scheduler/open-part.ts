import { base64url } from '@domain/survey/base64url';
import { type FrozenRoll, frozenRoll, type RosterLine } from '@domain/survey/freeze';
import { urnsFor } from '@domain/survey/urn';
import { type PersonDocument, people } from '../_kit/people';
import { type PartDocument, type PartGroup, partIdOf, parts } from '../_kit/survey/parts';
import { type RollDocument, rolls } from '../_kit/survey/rolls';
import { groupKey, type RoundKeyDocument } from '../_kit/survey/round-keys';
import type { RoundDocument } from '../_kit/survey/rounds';
import { type UrnDocument, urnIdOf, urns } from '../_kit/survey/urns';

const PAGE = 1000;
/** Documents written in one request. */
const BATCH = 100;
const LINE = ['student.college', 'student.grade', 'student.className'] as const;

/** The lines of a school's roster that are there today. A request for each thousand. */
async function rosterOf(schoolId: string): Promise<RosterLine[]> {
  const lines: RosterLine[] = [];
  let page: PersonDocument[] = [];
  do {
    const query = { 'student.schoolId': schoolId, 'student.state': 'active' };
    page = await people.after(query, page.at(-1)?._id ?? '', PAGE, LINE);
    for (const { _id, student } of page) {
      if (!student) continue;
      const { college, grade, className } = student;
      lines.push({ id: _id, college, grade, className });
    }
  } while (page.length === PAGE);
  return lines;
}

async function addInBatches<D>(documents: readonly D[], add: (batch: D[]) => Promise<boolean>): Promise<void> {
  for (let at = 0; at < documents.length; at += BATCH)
    if (!(await add(documents.slice(at, at + BATCH)))) throw new Error('somebody else opens the same part');
}

const rollDocuments = ({ classes }: FrozenRoll, roundId: string, partId: string): RollDocument[] =>
  classes.map(({ people: ids, ...place }, index) => ({
    ...{ _id: `${partId}:${index}`, partId, roundId, ...place, eligible: ids.length, taken: 0 },
    people: ids.map((id) => ({ id, paper: '' })),
  }));

const urnDocuments = (groups: readonly PartGroup[], roundId: string, partId: string): UrnDocument[] =>
  groups.flatMap(({ urns: count }, group) =>
    Array.from({ length: count }, (_each, urn) => ({
      ...{ _id: urnIdOf(partId, group, urn), partId, roundId, group, sealed: false },
      ...{ ballots: [], texts: [] },
    })),
  );

/**
 * Freezes who is asked at one school and makes the keys and empty urns of its groups; the part itself is written last, so
 * that a run that died before is simply done again. Nobody can take a paper while there is no part.
 */
export async function openPart(round: RoundDocument, schoolId: string, seed: RoundKeyDocument): Promise<void> {
  const partId = partIdOf(round._id, schoolId);
  const roll = frozenRoll(await rosterOf(schoolId), round.eligible, round.grouping);
  await rolls.removeAll({ partId });
  await urns.removeAll({ partId });
  const groups: PartGroup[] = roll.groups.map(({ name, eligible }, group) => ({
    ...{ name, eligible, urns: urnsFor(eligible) },
    publicKey: base64url(groupKey(seed, partId, group).public),
  }));
  await addInBatches(rollDocuments(roll, round._id, partId), (batch) => rolls.addAll(batch));
  await addInBatches(urnDocuments(groups, round._id, partId), (batch) => urns.addAll(batch));
  const part: PartDocument = {
    ...{ _id: partId, version: 1, roundId: round._id, schoolId, eligible: roll.eligible, groups },
    ...{ papers: 0, countedAt: null },
  };
  await parts.add(part);
}
