import { keyOf, type Sealed, seal, unseal } from '../../_kit/crypto';
import { _, Collection } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { currentKeys } from '../../_kit/keys';
import type { PersonalKind, Stored } from '../../_kit/personal/kind';
import { PERSONAL } from '../../_kit/personal/registry';
import { SEALED_SEEDS } from '../../_kit/survey/round-keys';

/** Whatever has sealed fields: what is kept about people, and the seeds of rounds. */
const KINDS: readonly Pick<PersonalKind, 'collection' | 'sealed'>[] = [...PERSONAL, SEALED_SEEDS];

const AT_A_TIME = 200;
const DAY_MS = 86_400_000;

/** A walk through all that is sealed, from the first collection to the last, in the order of ids. */
interface Walk {
  key: string;
  /** The collection it is in, and the last document it has seen there. */
  kind: number;
  after: string;
  /** Fields that this walk found under another key than the current one, and mended or not. */
  found: number;
  /** When a walk last came to the end without finding any: since then an old key may go. */
  cleanAt: Date | null;
}

/**
 * Seals anew what lies under an older key, while calls go on. It looks at the values themselves, not at a note about
 * them: a function that still had the old environment when it wrote is found by the next walk. A walk that found nothing
 * says `left: 0`; from then on there is one a day for as long as the old key is there.
 */
export const rotateKeys: Job = {
  name: 'rotate-keys',
  everyMinutes: 1,
  async run(task) {
    const { current, fields } = currentKeys();
    if (Object.keys(fields).length === 1) return { left: 0 };
    const known = await loadState<Walk>('rotate-keys');
    const walk = known?.key === current ? known : freshWalk(current, null);
    if (walk.cleanAt && task.now.getTime() - walk.cleanAt.getTime() < DAY_MS) return { left: 0 };
    return goOn(walk, task);
  },
};

const freshWalk = (key: string, cleanAt: Date | null): Walk => ({ key, kind: 0, after: '', found: 0, cleanAt });

async function goOn(walk: Walk, task: Task): Promise<Record<string, number>> {
  let resealed = 0;
  let { kind, after, found } = walk;
  while (hasTime(task)) {
    const description = KINDS[kind];
    if (!description) {
      await saveState('rotate-keys', freshWalk(walk.key, found === 0 ? task.now : null));
      console.info(JSON.stringify({ job: 'rotate-keys', key: walk.key, found, resealed }));
      return { resealed, left: found };
    }
    const step = await resealSome(description, after);
    resealed += step.resealed;
    found += step.found;
    if (step.last === null) kind += 1;
    after = step.last ?? '';
    await saveState('rotate-keys', { ...walk, kind, after, found, cleanAt: null } satisfies Walk);
  }
  return { resealed, left: Math.max(1, found) };
}

/** One step through one collection; `last` is null at its end. A document that changed meanwhile is left for the next walk. */
async function resealSome({ collection, sealed }: (typeof KINDS)[number], after: string) {
  const step: { last: string | null; found: number; resealed: number } = { last: null, found: 0, resealed: 0 };
  if (sealed.length === 0) return step;
  const documents = new Collection<Stored>(collection);
  const some = await documents.walk(after, AT_A_TIME, ['version', ...sealed.map(({ field }) => field)]);
  for (const document of some) {
    const { _id, version } = document;
    const old = sealed.flatMap(({ field, place }) => {
      const value = valueAt(document, field);
      return value && keyOf(value) !== currentKeys().current ? [{ field, value, place: place(_id) }] : [];
    });
    if (old.length === 0) continue;
    step.found += old.length;
    const anew = Object.fromEntries(old.map(({ field, value, place }) => [field, seal(unseal(value, place), place)]));
    // A seed has no version: it never changes, and it is gone when its round is over.
    const isSame =
      version === undefined ? Object.fromEntries(old.map(({ field, value }) => [field, value])) : { version };
    const changes = { ...anew, ...(version !== undefined && { version: _.inc(1) }) };
    if (await documents.updateWhere({ _id, ...isSame }, changes)) step.resealed += old.length;
  }
  if (some.length === AT_A_TIME) step.last = some.at(-1)?._id ?? null;
  return step;
}

const valueAt = (document: object, field: string): Sealed | undefined =>
  field.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], document) as
    | Sealed
    | undefined;
