import { dayOf } from '@domain/core/school-clock';
import type { CommitmentsView } from '@types_/appointment/commitment-view';
import type { CommitmentDocument } from '../../../cloudfunctions/_kit/appointment/commitments';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Glance } from './glance';
import type { World } from './world';

const DAY = 86_400_000;
const OVER = ['held', 'minuted', 'closed'];

/** So many voices are enough to be counted, and most of them against it. */
const isContested = ({ voices: { so, notSo } }: CommitmentDocument): boolean => notSo >= 5 && notSo > so;

/** Somebody who was there says that it is not kept, and the desk has not answered. */
const isDoubted = (one: CommitmentDocument): boolean => one.disputed && !isContested(one);

/** Kept n of N, and how many sessions nobody has written of, counted by hand. */
function counted(
  promises: readonly CommitmentDocument[],
  sessions: readonly SessionDocument[],
  minutes: Glance['minutes'],
  at: Date,
) {
  const [today, isWritten] = [dayOf(at), ({ _id }: SessionDocument) => (minutes.get(_id)?.versions.length ?? 0) > 0];
  const known = sessions.filter((one) => one.state !== 'held' || at.getTime() - one.endsAt.getTime() > 10 * DAY);
  const unnoted = known.filter((one) => one.ended?.here === 0 && !isWritten(one));
  const sure = known.filter((one) => !unnoted.includes(one));
  const count = (wanted: (one: CommitmentDocument) => boolean) => promises.filter(wanted).length;
  return {
    sessions: sure.length,
    unwritten: sure.filter((one) => !isWritten(one)).length,
    unnoted: unnoted.length,
    made: promises.length,
    kept: count((one) => one.state === 'kept' && !isContested(one) && !isDoubted(one)),
    open: count(({ state }) => state === 'open'),
    overdue: count(({ state, day }) => state === 'open' && day < today),
    moved: count(({ words }) => words.some(({ what }) => what === 'move')),
    broken: count(({ state }) => state === 'broken'),
    contested: count((one) => one.state === 'kept' && isContested(one)),
    disputed: count((one) => one.state === 'kept' && isDoubted(one)),
    resumed: count(({ state, round }) => state === 'open' && round > 0),
  };
}

/** Where the figures that everybody is shown of promises are not what was promised. */
export async function faultsOfFigures(
  { phones, casts, random }: World,
  { at, commitments, sessions, minutes }: Glance,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { school, students } of casts) {
    const { openid } = random.pick(students);
    const view: CommitmentsView = await phones.read(openid, 'appointment', 'commitments', { schoolId: school.id });
    const theirs = [...commitments.values()].filter(({ schoolId }) => schoolId === school.id);
    const over = [...sessions.values()].filter(
      ({ schoolId, state, channel }) => schoolId === school.id && OVER.includes(state) && channel !== 'activity',
    );
    for (const channel of new Set([...theirs, ...over].map((one) => one.channel))) {
      const of = <T extends { channel: string }>(some: readonly T[]) => some.filter((one) => one.channel === channel);
      const wanted = { channel, ...counted(of(theirs), of(over), minutes, at) };
      const found = view.channels.find((one) => one.channel === channel);
      const isNothing = wanted.sessions + wanted.unnoted + wanted.made === 0;
      if (JSON.stringify(found) !== JSON.stringify(isNothing ? undefined : wanted))
        faults.push(`${school.name} publishes ${JSON.stringify(found)}, and it is ${JSON.stringify(wanted)}`);
    }
  }
  return faults;
}
