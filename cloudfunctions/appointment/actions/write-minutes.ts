import { CHANNEL } from '@domain/appointment/channel';
import { type CaseOutcome, hasWritten, type MinutesText, submitted } from '@domain/appointment/minutes';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { type MinutesDocument, saveMinutes } from '../../_kit/appointment/minutes';
import type { CaseDocument } from '../../_kit/cases/document';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { deskOffice, readerOffice } from '../desk';
import {
  broughtCases,
  namedBeside,
  openTo,
  promisingOffices,
  standingCases,
  titledCases,
  type Written,
  writtenBeside,
} from '../minutes-look';
import { cleared, refuseNamesBeside } from '../new-words';
import { ownIds } from '../own-ids';
import { sessionHead } from '../session-head';

const EMPTY: MinutesText = { text: '', promises: [], outcomes: [] };

/** What an editor begins with: what waits or came back, else what is published. */
const textOf = (found: MinutesDocument | undefined) => ({
  reason: '',
  ...(found?.pending ?? found?.versions.at(-1) ?? EMPTY),
});

/** Minutes for who writes them and who reads them before others. Two requests. */
export const getMinutesDraft = beside(
  async (call: Call<InputOf<AppointmentActions, 'minutes-draft'>>): Promise<MinutesDraft> => {
    const { actor, now, schools } = call;
    const session = call.earlier as Written | null;
    if (!session || readerOffice(actor, session.schoolId, now) === null) throw new Refusal('SESSION_NOT_FOUND');
    if (!CHANNEL[session.channel].minuted) throw new Refusal('SESSION_NOT_NOW');
    const mayWrite = deskOffice(actor, session.schoolId, now) !== null;
    const [found] = session.minutes;
    const { departments } = await schools.settingsOf(session.schoolId);
    const { text, promises, outcomes, reason } = textOf(found);
    const cases = await titledCases(broughtCases(session), call);
    // The youth league reads all for others; who writes reads of no case that is not theirs to know.
    const isShown = ({ caseId }: CaseOutcome) => !mayWrite || cases.some(({ id }) => id === caseId);
    return {
      session: sessionHead(session),
      ...{ version: found?.version ?? 0, state: found?.state ?? null, text, promises: [...promises] },
      ...{ outcomes: outcomes.filter(isShown), reason: found?.pending ? reason : '', returned: found?.returned ?? '' },
      fixed: found?.versions.at(-1)?.promises.length ?? 0,
      cases,
      offices: promisingOffices(departments, session),
      mine: found !== undefined && hasWritten(found, ownIds(call)),
      ...{ mayWrite, unsure: found?.unsure ?? false },
    };
  },
  ({ id }) => writtenBeside(id),
);

/** All that a writer put down, one text after the other, as the phone has it. */
const allOf = ({ text, promises, outcomes, reason }: InputOf<AppointmentActions, 'submit-minutes'>): string =>
  [text, ...promises.map((one) => one.text), ...outcomes.map((one) => one.text), reason].join('\n');

type WithCases = Written & { named?: CaseDocument[] };

/** What stands there of cases that its writer may not see, as it is: who does not see it takes nothing away by writing. `known`: the cases that it is about. */
const keptUnseen = (
  call: Call<unknown>,
  before: MinutesDocument | null,
  known: readonly CaseDocument[],
): CaseOutcome[] => {
  const open = new Set(openTo(call, known).map(({ _id }) => _id));
  return textOf(before ?? undefined).outcomes.filter(({ caseId }) => !open.has(caseId));
};

/**
 * Refuses what is said of a case that nobody brought who was there, or that is not the writer's to know: what the editor does not show nobody
 * writes into. What is public already stays as it is.
 */
function refuseOutcomes(call: Call<InputOf<AppointmentActions, 'submit-minutes'>>, session: WithCases): void {
  const { outcomes } = call.input;
  const open = new Set(openTo(call, session.named ?? []).map(({ _id }) => _id));
  const brought = broughtCases(session);
  const isPublic = (one: CaseOutcome, known: readonly CaseOutcome[]) =>
    known.some(({ caseId, text }) => caseId === one.caseId && (text === one.text || open.has(caseId)));
  const said = session.minutes[0]?.versions.at(-1)?.outcomes ?? [];
  const mayBe = (one: CaseOutcome) => (brought.includes(one.caseId) && open.has(one.caseId)) || isPublic(one, said);
  if (new Set(outcomes.map(({ caseId }) => caseId)).size < outcomes.length || !outcomes.every(mayBe))
    throw new Refusal('MINUTES_MOVED_ON');
}

/**
 * Writes down what was said, what was promised by whom for when, and what came of the cases that were brought; or corrects what is
 * public. A second person reads it first. Four requests.
 */
export const submitMinutes = beside(
  async (
    call: Call<InputOf<AppointmentActions, 'submit-minutes'>>,
  ): Promise<OutputOf<AppointmentActions, 'submit-minutes'>> => {
    const { actor, input, now, openid, schools } = call;
    const session = call.earlier as WithCases | null;
    const office = session && deskOffice(actor, session.schoolId, now);
    if (!session || office === null) throw new Refusal('SESSION_NOT_FOUND');
    const before = session.minutes[0] ?? null;
    if (before && isAgain(call, before)) return { version: before.version, state: before.state };
    if (!CHANNEL[session.channel].minuted) throw new Refusal('SESSION_NOT_NOW');
    if ((before?.version ?? 0) !== input.version) throw new Refusal('MINUTES_MOVED_ON');
    const { text, promises, reason } = input;
    const words = allOf(input);
    const theirs = textOf(before ?? undefined).outcomes.map(({ caseId }) => caseId);
    const { stood } = await refuseNamesBeside<{ stood: CaseDocument[] }>(
      session.schoolId,
      words,
      standingCases(theirs),
    );
    const unseen = keptUnseen(call, before, stood);
    const said = input.outcomes.filter(({ caseId }) => !unseen.some((one) => one.caseId === caseId));
    const outcomes = [...said, ...unseen];
    const { departments } = await schools.settingsOf(session.schoolId);
    const course = orRefuse(
      submitted(
        before,
        {
          ...{ text: { text, promises, outcomes }, reason, session: session.state, by: { id: actor.id, office } },
          offices: promisingOffices(departments, session),
        },
        now,
      ),
    );
    refuseOutcomes(call, session);
    const named = outcomes.map(({ caseId }) => caseId);
    const unsure = !(await cleared(words, openid));
    const { _id, schoolId, channel } = session;
    const stored = { _id, schoolId, channel, delivering: before?.delivering ?? false, untold: false, changedAt: now };
    const saved = await saveMinutes(before, { ...stored, ...course, caseIds: named, unsure }, call);
    if (!saved) throw new Refusal('MINUTES_MOVED_ON');
    return { version: saved.version, state: saved.state };
  },
  ({ id, outcomes }) => writtenBeside(id, ...namedBeside(outcomes.map(({ caseId }) => caseId))),
);
