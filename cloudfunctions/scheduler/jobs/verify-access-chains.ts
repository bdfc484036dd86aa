import { type Fault, type Head, START, verifyChain } from '@domain/core/chain';
import { dayOf, schoolTime } from '@domain/core/school-clock';
import { keyedHash } from '../../_kit/crypto';
import { _, Collection } from '../../_kit/database';
import { type AccessDocument, accessDigest, accesses } from '../../_kit/identity/accesses';
import { hasTime, type Job } from '../../_kit/job';

/** How far a walk has come: all records up to this one are verified. */
interface Walk {
  _id: string;
  version: number;
  /** The day whose walk this is. */
  day: string;
  personId: string;
  head: Head;
  records: number;
  broken: number;
  isOver: boolean;
}

const walks = new Collection<Walk>('walks');
const ID = 'verify-access-chains';
const AT_ONCE = 500;
/** In the night, when few look at anything. */
const START_HOUR = 2;

const begin = (day: string, version: number): Walk => ({
  ...{ _id: ID, version, day, personId: '', head: START, records: 0, broken: 0, isOver: false },
});

/** Records one after the other, cut where another student's chain begins. */
function* chainsIn(records: readonly AccessDocument[]): Generator<AccessDocument[]> {
  for (let start = 0; start < records.length; ) {
    const end = records.findIndex(({ personId }, at) => at > start && personId !== records[start]?.personId);
    yield records.slice(start, end === -1 ? undefined : end);
    start = end === -1 ? records.length : end;
  }
}

/** Says which chain is broken by an id that only we can match to a person. */
const report = (personId: string, faults: Fault[]): void =>
  console.error(JSON.stringify({ job: ID, chain: keyedHash('chain', personId), faults: faults.slice(0, 10) }));

/** The walk one step on: the next records, verified from where it stood. */
async function step(walk: Walk): Promise<Walk> {
  const here = { personId: walk.personId, seq: _.gt(walk.head.seq) };
  const { data } = await accesses
    .findAny([here, { personId: _.gt(walk.personId) }])
    .orderBy('personId', 'asc')
    .orderBy('seq', 'asc')
    .limit(AT_ONCE)
    .get();
  let { personId, head, broken } = walk;
  for (const chain of chainsIn(data)) {
    const [first] = chain;
    if (!first) continue;
    const faults = verifyChain(chain, accessDigest, first.personId === personId ? head : START);
    if (faults.length > 0) report(first.personId, faults);
    broken += faults.length > 0 ? 1 : 0;
    personId = first.personId;
    head = chain.at(-1) ?? START;
  }
  const { seq, hash } = head;
  const isOver = data.length < AT_ONCE;
  return { ...walk, personId, head: { seq, hash }, broken, records: walk.records + data.length, isOver };
}

/** Walks over all access records once a night, a step at a time: killed anywhere, the next run goes on from the last step. */
export const verifyAccessChains: Job = {
  name: ID,
  everyMinutes: 10,
  run: async (task) => {
    const day = dayOf(task.now);
    const known = await walks.get(ID);
    if (!known && !(await walks.add(begin('', 0)))) return { records: 0, broken: 0 };
    let walk = known ?? begin('', 0);
    if (walk.day !== day && (walk.isOver || walk.day === '')) {
      if (schoolTime(task.now).hour() < START_HOUR) return { records: 0, broken: 0 };
      walk = begin(day, walk.version);
    }
    const { records, broken } = walk;
    while (!walk.isOver && hasTime(task)) {
      const { _id, version, ...next } = await step(walk);
      const written = await walks.updateWhere(
        { _id, version },
        { ...next, head: _.set(next.head), version: version + 1 },
      );
      if (!written) break; // somebody else walks
      walk = { ...next, _id, version: version + 1 };
    }
    return { records: walk.records - records, broken: walk.broken - broken };
  },
};
