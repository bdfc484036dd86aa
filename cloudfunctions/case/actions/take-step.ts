import { decide } from '@domain/case/decide';
import { resourceOf, standingIn } from '@domain/case/role';
import type { CaseState, Doer } from '@domain/case/state';
import { can } from '@domain/identity/can';
import type { CaseActions, StepName } from '@types_/case/actions';
import type { Command } from '@types_/case/command';
import type { CaseView } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import { calendar } from '../../_kit/calendar';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { type CaseDocument, derived, type StoredEvent } from '../document';
import { cases, saveStep } from '../repository';
import { viewOf } from '../view';

type StepCall = Call<InputOf<CaseActions, StepName>>;

/**
 * The action that takes one step of the life cycle: load, decide, write at this version. A retry finds its own event.
 * Who loses a race looks once more at what the case has become: refused if the step is closed now, else BUSY, and the
 * phone tries again with the same key.
 */
export const takeStep =
  (name: StepName) =>
  async (call: StepCall): Promise<CaseView> => {
    const command = { name, ...call.input.say } as Command;
    let found = await load(call, name);
    if (!('taken' in found)) {
      const saved = await write(call, command, found);
      if (saved) return viewOf(saved, found.standing, call.now);
      found = await load(call, name);
    }
    if ('taken' in found) return viewOf(found.taken, found.standing, call.now);
    decideOn(call, command, found);
    throw new Refusal('BUSY');
  };

interface Loaded {
  document: CaseDocument;
  standing: Doer;
}
/** The case with this very step in it: an earlier call of the same key has taken it. */
interface Taken {
  taken: CaseDocument;
  standing: Doer;
}

async function load({ actor, input, now, key, fingerprint }: StepCall, name: StepName): Promise<Loaded | Taken> {
  const document = await cases.get(input.id);
  const standing = document && standingIn(actor, document, now);
  if (!standing) throw new Refusal('CASE_NOT_FOUND');
  if (!can(actor, `case.${name}`, resourceOf(document), now))
    throw new Refusal('CASE_STEP_NOT_NOW', { status: document.phase.status });
  const earlier = document.events.find((event) => event.key === key);
  if (!earlier) return { document, standing };
  if (earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return { taken: document, standing };
}

const decideOn = ({ now }: StepCall, command: Command, { document, standing }: Loaded): CaseState =>
  orRefuse(decide(document, command, standing, now, calendar));

/** The case after the step as it is stored now, or null when somebody else was first. */
async function write(call: StepCall, command: Command, loaded: Loaded): Promise<CaseDocument | null> {
  const { document } = loaded;
  const { now, key, fingerprint } = call;
  const after = decideOn(call, command, loaded);
  const event = { ...after.events[after.events.length - 1], key, fingerprint } as StoredEvent;
  if (!(await saveStep(document, after, event, now))) return null;
  const events = [...document.events, event];
  return { ...document, ...after, ...derived(after, now), events, version: document.version + 1 };
}
