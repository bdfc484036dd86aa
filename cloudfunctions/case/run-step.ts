import { decide, standingFor } from '@domain/case/decide';
import { hasNews } from '@domain/case/news';
import type { Review } from '@domain/case/review';
import { resourceOf, standingsIn } from '@domain/case/role';
import type { CaseState, Doer } from '@domain/case/state';
import { wordsOf } from '@domain/case/words';
import { can } from '@domain/identity/can';
import type { Command } from '@types_/case/command';
import type { CaseView } from '@types_/case/view';
import type { ActionName } from '@types_/core/action-name';
import type { CaseDocument } from '../_kit/case/document';
import { writeStep } from '../_kit/case/write-step';
import { SCENES } from '../_kit/content-check';
import { orRefuse, Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import type { OwnCalendar } from '../_kit/schools';
import { type CaseLook, lookAtCase, type Named, type Officer } from './look';
import { viewOf } from './view';
import { checkWords } from './words';

/** `seen`: the last entry that its taker has seen, of a step that is decided on it. */
export type StepCall = Call<{ id: string; seen?: number | undefined }>;

/** A case before a step, and as whom the caller stands to it. */
export interface Loaded {
  look: CaseLook;
  standing: Doer;
  calendar: OwnCalendar;
}

/** What a step is: its action, what it names beside the case, and, once that is known, what it says. */
export interface Plan {
  name: Command['name'];
  named?: Named;
  command(found: Loaded): Command | Promise<Command>;
  /** What becomes of the author beside it. */
  more?: Parameters<typeof writeStep>[2]['more'];
}

/** A case after a step, with the ways in which the caller stands to it: none when they have nothing to do with it any more. */
export interface Taken {
  document: CaseDocument;
  standings: Doer[];
  calendar: OwnCalendar;
  officers: Officer[];
}

/**
 * Takes one step of the life cycle: load, decide, have its words checked, write at this version. A retry finds its own event.
 * Who loses a race looks once more at what the case has become (refused if the step is closed now), unless a check was made
 * already; then BUSY, and the phone tries again with the same key. Three requests, with words four.
 */
export async function runStep(call: StepCall, plan: Plan): Promise<Taken> {
  let found = await load(call, plan);
  if ('look' in found) {
    const command = await plan.command(found);
    const after = decideOn(call, command, found);
    unlessNews(call, plan, found);
    const words = wordsOf(command);
    const review = words ? await checkWords(words, call.openid, SCENES.letter, after.events.length - 1) : null;
    const saved = await write(call, after, review, found, plan.more);
    if (saved) return taken(call, saved, found);
    if (words) throw new Refusal('BUSY');
    found = await load(call, plan);
  }
  if (!('look' in found)) return found;
  decideOn(call, await plan.command(found), found);
  unlessNews(call, plan, found);
  throw new Refusal('BUSY');
}

/** What was decided on what somebody had not seen is not done; where the step is closed by now, that is said first. */
function unlessNews({ actor, input: { seen } }: StepCall, { name }: Plan, { look }: Loaded): void {
  if (seen !== undefined && hasNews(look.events, seen, actor, name)) throw new Refusal('CASE_NEWS');
}

/** The case after a step as whoever took it sees it. */
export function viewAfter({ document, standings, calendar, officers }: Taken, now: Date): CaseView | null {
  const [first, ...also] = standings;
  return first ? viewOf(document, first, now, calendar, officers, also) : null;
}

async function load(call: StepCall, { name, named }: Plan): Promise<Loaded | Taken> {
  const { actor, input, now, schools, key, fingerprint } = call;
  const look = await lookAtCase(actor, input.id, named);
  const standings = look ? standingsIn(actor, look, now) : [];
  // The key is the caller's own: by its event a retry knows a case that the step itself has taken from their sight.
  const earlier = look?.events.find((event) => event.key === key);
  if (!look || (standings.length === 0 && !earlier)) throw new Refusal('CASE_NOT_FOUND');
  const calendar = await schools.calendarOf(look.schoolId);
  if (earlier) {
    if (earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
    return { document: look, standings, calendar, officers: officersOf(call, look) };
  }
  const standing = standingFor(name, look, standings, now, calendar);
  if (!standing) throw new Refusal('CASE_NOT_FOUND');
  if (!can(actor, `case.${name}` as ActionName, resourceOf(look), now))
    throw new Refusal('CASE_STEP_NOT_NOW', { status: look.phase.status });
  return { look, standing, calendar };
}

const decideOn = ({ now }: StepCall, command: Command, { look, standing, calendar }: Loaded): CaseState =>
  orRefuse(decide(look, command, standing, now, calendar));

/** The case after the step as it is stored now, or null when somebody else was first. */
const write = (
  { now, key, fingerprint }: StepCall,
  after: CaseState,
  own: Review | null,
  { look, calendar }: Loaded,
  more: Plan['more'],
): Promise<CaseDocument | null> =>
  writeStep(look, after, { made: { key, fingerprint }, own, rung: look.rung, now, calendar, ...(more && { more }) });

const taken = (call: StepCall, document: CaseDocument, { look, calendar }: Loaded): Taken => ({
  document,
  standings: standingsIn(call.actor, document, call.now),
  calendar,
  officers: officersOf(call, look),
});

/** Those whose hands the case can be in now: who had it, whom the step named, and the caller. */
const officersOf = ({ person }: StepCall, { handler, colleague }: CaseLook): Officer[] => [
  ...handler,
  ...colleague,
  ...(person ? [person] : []),
];
