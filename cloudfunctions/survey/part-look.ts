import { Collection } from '../_kit/database';
import { type PartDocument, parts } from '../_kit/survey/parts';
import { type TurnoutDocument, turnouts } from '../_kit/survey/turnouts';

/** A part with the name of its school and its turnout, for those who look after the round. */
export type PartLook = Pick<PartDocument, 'eligible' | 'papers' | 'countedAt' | 'groups'> & {
  name: string;
  turnout: TurnoutDocument | undefined;
};

/** More schools than the province has. */
const MOST_PARTS = 200;
const FIELDS = { schoolId: 1, eligible: 1, papers: 1, countedAt: 1, 'groups.name': 1, 'groups.eligible': 1 };

const institutions = new Collection<{ _id: string; name: string }>('institutions');

/** Some parts of a round by the names of their schools; of one alone its turnout too. One request. */
export async function partsOf(roundId: string, schools: readonly string[]): Promise<PartLook[]> {
  const isOne = schools.length === 1;
  const found = parts
    .aggregate()
    .match({ roundId, ...(isOne && { schoolId: schools[0] }) })
    .limit(MOST_PARTS)
    .project(FIELDS)
    .lookup(institutions.joined('schoolId', '_id', 'school'));
  const { list } = await (isOne ? found.lookup(turnouts.joined('_id', '_id', 'turnout')) : found).end();
  return (list as (PartDocument & { school: { name: string }[]; turnout?: TurnoutDocument[] })[])
    .map(({ school, turnout, ...part }) => ({ ...part, name: school[0]?.name ?? '', turnout: turnout?.[0] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
