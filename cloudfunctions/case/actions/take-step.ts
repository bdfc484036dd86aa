import { decide } from '@domain/case/decide';
import type { Review } from '@domain/case/review';
import { resourceOf, standingIn } from '@domain/case/role';
import type { CaseState, Doer } from '@domain/case/state';
import { wordsOf } from '@domain/case/words';
import type { SchoolCalendar } from '@domain/core/school-days';
import { can } from '@domain/identity/can';
import type { CaseActions, StepName } from '@types_/case/actions';
import type { Command } from '@types_/case/command';
import type { CaseView } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import type { CaseDocument } from '../../_kit/cases/document';
import { cases } from '../../_kit/cases/store';
import { writeStep } from '../../_kit/cases/write-step';
import { SCENES } from '../../_kit/content-check';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { viewOf } from '../view';
import { checkWords } from '../words';

type StepCall = Call<InputOf<CaseActions, StepName>>;

/**
 * The action that takes one step of the life cycle: load, decide, have its words checked, write at this version. A retry
 * finds its own event. Who loses a race looks once more at what the case has become (refused if the step is closed now),
 * unless a check was made already; then BUSY, and the phone tries again with the same key.
 */
export const takeStep =
  (name: StepName) =>
  async (call: StepCall): Promise<CaseView> => {
    const command = { name, ...call.input.say } as Command;
    const words = wordsOf(command);
    let found = await load(call, name);
    if (!('taken' in found)) {
      const after = decideOn(call, command, found);
      const review = words ? await checkWords(words, call.openid, SCENES.letter, after.events.length - 1) : null;
      const saved = await write(call, after, review, found);
      if (saved) return viewOf(saved, found.standing, call.now, found.calendar);
      if (words) throw new Refusal('BUSY');
      found = await load(call, name);
    }
    if ('taken' in found) return viewOf(found.taken, found.standing, call.now, found.calendar);
    decideOn(call, command, found);
    throw new Refusal('BUSY');
  };

interface Loaded {
  document: CaseDocument;
  standing: Doer;
  calendar: SchoolCalendar;
}
/** The case with this very step in it: an earlier call of the same key has taken it. */
interface Taken {
  taken: CaseDocument;
  standing: Doer;
  calendar: SchoolCalendar;
}

async function load(call: StepCall, name: StepName): Promise<Loaded | Taken> {
  const { actor, input, now, schools, key, fingerprint } = call;
  const document = await cases.get(input.id);
  const standing = document && standingIn(actor, document, now);
  if (!standing) throw new Refusal('CASE_NOT_FOUND');
  if (!can(actor, `case.${name}`, resourceOf(document), now))
    throw new Refusal('CASE_STEP_NOT_NOW', { status: document.phase.status });
  const earlier = document.events.find((event) => event.key === key);
  const calendar = await schools.calendarOf(document.schoolId);
  if (!earlier) return { document, standing, calendar };
  if (earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return { taken: document, standing, calendar };
}

const decideOn = ({ now }: StepCall, command: Command, { document, standing, calendar }: Loaded): CaseState =>
  orRefuse(decide(document, command, standing, now, calendar));

/** The case after the step as it is stored now, or null when somebody else was first. */
const write = (
  { now, key, fingerprint }: StepCall,
  after: CaseState,
  review: Review | null,
  { document }: Loaded,
): Promise<CaseDocument | null> => writeStep(document, after, { made: { key, fingerprint }, own: review, now });
