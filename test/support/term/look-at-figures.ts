import { dayOf } from '@domain/core/school-clock';
import type { CommitmentsView } from '@types_/appointment/commitment-view';
import type { CommitmentDocument } from '../../../cloudfunctions/_kit/appointment/commitments';
import type { Glance } from './glance';
import type { World } from './world';

/** So many voices are enough to be counted, and most of them against it. */
const isContested = ({ voices: { so, notSo } }: CommitmentDocument): boolean => notSo >= 5 && notSo > so;

/** Somebody who was there says that it is not kept, and the desk has not answered. */
const isDoubted = (one: CommitmentDocument): boolean => one.disputed && !isContested(one);

/** Kept n of N, counted by hand. */
function counted(promises: readonly CommitmentDocument[], today: string) {
  const count = (wanted: (one: CommitmentDocument) => boolean) => promises.filter(wanted).length;
  return {
    made: promises.length,
    kept: count((one) => one.state === 'kept' && !isContested(one) && !isDoubted(one)),
    open: count(({ state }) => state === 'open'),
    overdue: count(({ state, day }) => state === 'open' && day < today),
    moved: count(({ words }) => words.some(({ what }) => what === 'move')),
    broken: count(({ state }) => state === 'broken'),
    contested: count((one) => one.state === 'kept' && isContested(one)),
    disputed: count((one) => one.state === 'kept' && isDoubted(one)),
  };
}

/** Where the figures that everybody is shown of promises are not what was promised. */
export async function faultsOfFigures(
  { phones, casts, random }: World,
  { at, commitments }: Glance,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { school, students } of casts) {
    const { openid } = random.pick(students);
    const view: CommitmentsView = await phones.read(openid, 'appointment', 'commitments', { schoolId: school.id });
    const theirs = [...commitments.values()].filter(({ schoolId }) => schoolId === school.id);
    for (const channel of new Set(theirs.map((one) => one.channel))) {
      const wanted = {
        channel,
        ...counted(
          theirs.filter((one) => one.channel === channel),
          dayOf(at),
        ),
      };
      const found = view.channels.find((one) => one.channel === channel);
      if (JSON.stringify(found) !== JSON.stringify(wanted))
        faults.push(`${school.name} publishes ${JSON.stringify(found)}, and it is ${JSON.stringify(wanted)}`);
    }
  }
  return faults;
}
