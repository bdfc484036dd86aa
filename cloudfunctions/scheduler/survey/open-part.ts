import { randomBytes } from 'node:crypto';
import { base64url } from '@domain/core/base64url';
import { isFew } from '@domain/survey/asked';
import { type FrozenRoll, frozenRoll, type RosterLine } from '@domain/survey/freeze';
import { urnsFor } from '@domain/survey/urn';
import { _, replaced } from '../../_kit/database';
import { type PersonDocument, people } from '../../_kit/people';
import { type PartDocument, partIdOf, parts } from '../../_kit/survey/parts';
import { type RollDocument, rolls } from '../../_kit/survey/rolls';
import { groupKey, type RoundKeyDocument } from '../../_kit/survey/round-keys';
import type { RoundDocument } from '../../_kit/survey/rounds';
import { type UrnDocument, urnIdOf, urns } from '../../_kit/survey/urns';

const PAGE = 1000;
/** Documents written in one request. */
const BATCH = 100;
const LINE = ['student.college', 'student.grade', 'student.className'] as const;

/**
 * The lines of a school's roster that are there today, in the order of their ids: whoever is added or moves to another class
 * meanwhile is on it once or not at all. A request for each thousand.
 */
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

const batchesOf = <D>(documents: readonly D[]): D[][] =>
  Array.from({ length: Math.ceil(documents.length / BATCH) }, (_each, at) =>
    documents.slice(at * BATCH, (at + 1) * BATCH),
  );

const rollDocuments = (
  { classes }: FrozenRoll,
  { _id: partId, roundId, freeze, begun }: PartDocument,
): RollDocument[] =>
  classes.map(({ people: ids, ...place }, index) => ({
    ...{ _id: `${partId}:${freeze}:${index}`, partId, roundId, freeze, begun },
    ...{ ...place, eligible: ids.length, taken: 0 },
    people: ids.map((id) => ({ id, paper: '' })),
  }));

const urnDocuments = ({ _id: partId, roundId, groups }: PartDocument): UrnDocument[] =>
  groups.flatMap(({ urns: count }, group) =>
    Array.from({ length: count }, (_each, urn) => ({
      ...{ _id: urnIdOf(partId, group, urn), partId, roundId, group, sealed: false },
      ...{ ballots: [], texts: [] },
    })),
  );

/**
 * Adds urns that are not there yet; none is ever removed while a round opens, so a run that writes on late can only add
 * empty ones. What two runs add is the same, or an urn more than the part asks for.
 */
async function addUrns(documents: readonly UrnDocument[]): Promise<void> {
  for (const batch of batchesOf(documents)) {
    if (await urns.addAll(batch)) continue;
    const ids = batch.map(({ _id }) => _id);
    const { data } = await urns
      .find({ _id: _.in(ids) })
      .limit(BATCH)
      .field({ _id: true })
      .get();
    for (const urn of batch) if (!data.some(({ _id }) => _id === urn._id)) await urns.add(urn);
  }
}

/**
 * Freezes who is asked at one school and makes the keys and empty urns of its groups. Each run writes a roll of its own
 * (`freeze`); the part itself is written last, once, and says which of them counts. So a run that died is simply done again,
 * and one that writes on though another has begun anew leaves classes that count for nothing, which are removed. `before`: what an earlier
 * beginning of the round has frozen, which was not to open yet. `now`: of the run. False: so few are on it that it must not be asked (any more).
 */
export async function openPart(
  round: RoundDocument,
  schoolId: string,
  seed: RoundKeyDocument,
  { before, now }: { before: PartDocument | undefined; now: Date },
): Promise<boolean> {
  const partId = partIdOf(round._id, schoolId);
  const roll = frozenRoll(await rosterOf(schoolId), round.eligible, round.grouping);
  if (isFew(roll.eligible)) return false;
  const part: PartDocument = {
    ...{ _id: partId, version: 1, roundId: round._id, schoolId },
    ...{ freeze: base64url(randomBytes(9)), begun: round.version, frozenAt: now },
    eligible: roll.eligible,
    groups: roll.groups.map(({ name, eligible }, group) => ({
      ...{ name, eligible, urns: urnsFor(eligible) },
      publicKey: base64url(groupKey(seed, partId, group).public),
    })),
    ...{ papers: 0, countedAt: null },
  };
  for (const batch of batchesOf(rollDocuments(roll, part)))
    if (!(await rolls.addAll(batch))) throw new Error('two freezings of one name');
  await addUrns(urnDocuments(part));
  const { _id, ...frozen } = part;
  if (before) await parts.updateWhere({ _id, freeze: before.freeze }, replaced(frozen));
  else await parts.add(part);
  return true;
}

/**
 * Removes what other runs have left of a part's roll: done before its round is open, whoever died meanwhile. Nothing of a later beginning:
 * a run that writes on may know an earlier one only. One request.
 */
export const removeStrays = ({ _id, freeze, begun }: PartDocument): Promise<number> =>
  rolls.removeAll({ partId: _id, freeze: _.neq(freeze), begun: _.lte(begun) });
