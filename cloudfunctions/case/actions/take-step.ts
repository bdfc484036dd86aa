import { decide } from '@domain/case/decide';
import { standingIn } from '@domain/case/role';
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

/** How often a step is decided anew when others change the case in the same moment. */
const MOST_TRIES = 4;

/** The action that takes one step of the life cycle: load, decide, write at this version. A retry finds its own event. */
export const takeStep =
  (name: StepName) =>
  async (call: StepCall): Promise<CaseView> => {
    const command = { name, ...call.input.say } as Command;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const view = await tryStep(call, command);
      if (view) return view;
    }
    throw new Refusal('BUSY');
  };

/** The case after the step, or null when somebody else was first. */
async function tryStep({ actor, input, now, key, fingerprint }: StepCall, command: Command): Promise<CaseView | null> {
  const document = await cases.get(input.id);
  const standing = document && standingIn(actor, document, now);
  if (!standing) throw new Refusal('CASE_NOT_FOUND');
  const earlier = document.events.find((event) => event.key === key);
  if (earlier && earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  if (earlier) return viewOf(document, standing, now);

  const after = orRefuse(decide(document, command, standing, now, calendar));
  const event = { ...after.events[after.events.length - 1], key, fingerprint } as StoredEvent;
  if (!(await saveStep(document, after, event, now))) return null;
  const saved: CaseDocument = {
    ...document,
    ...after,
    ...derived(after, now),
    events: [...document.events, event],
    version: document.version + 1,
  };
  return viewOf(saved, standing, now);
}
