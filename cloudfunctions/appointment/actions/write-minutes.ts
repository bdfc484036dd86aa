import { CHANNEL } from '@domain/appointment/channel';
import { type CaseOutcome, hasWritten, type MinutesText, submitted } from '@domain/appointment/minutes';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { type MinutesDocument, saveMinutes } from '../../_kit/appointment/minutes';
import { cleared } from '../../_kit/public-words';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { deskOffice, readerOffice } from '../desk';
import { minutedCases, outcomesShown, promisingOffices, type Written, writtenBeside } from '../minutes-look';
import { refuseNames } from '../new-words';
import { ownIds } from '../own-ids';
import { sessionHead } from '../session-head';

const EMPTY: MinutesText = { text: '', promises: [], outcomes: [] };

/** What an editor begins with: what waits or came back, else what is published. */
const textOf = (found: MinutesDocument | undefined) => ({
  reason: '',
  ...(found?.pending ?? found?.versions.at(-1) ?? EMPTY),
});

/** Minutes for who writes them and who reads them before others. One request. */
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
    const cases = minutedCases(call, session).map(({ _id: id, title }) => ({ id, title }));
    // The youth league reads all for others; who writes reads of no case that is not theirs to know.
    const isShown = ({ caseId }: CaseOutcome) => !mayWrite || cases.some(({ id }) => id === caseId);
    return {
      session: sessionHead(session),
      ...{ version: found?.version ?? 0, state: found?.state ?? null, text, promises: [...promises] },
      ...{ outcomes: outcomesShown(outcomes, session).filter(isShown), reason: found?.pending ? reason : '' },
      ...{ returned: found?.returned ?? '', fixed: found?.versions.at(-1)?.promises.length ?? 0 },
      corrects: (found?.versions.length ?? 0) > 0,
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
  [text, ...promises.map((one) => one.text), ...outcomes.flatMap((one) => one.text ?? []), reason].join('\n');

/** What stands there of cases that its writer does not see, as it is: who does not see it takes nothing away by writing. `open`: those they see. */
function keptUnseen(before: MinutesDocument | null, open: readonly string[]): CaseOutcome[] {
  return textOf(before ?? undefined).outcomes.filter(({ caseId }) => !open.includes(caseId));
}

/**
 * Refuses what is said of a case that nobody brought who was there, or that is not the writer's to know: what the editor does not show nobody
 * writes into. What is public already stays as it is.
 */
function refuseOutcomes(outcomes: readonly CaseOutcome[], open: readonly string[], said: readonly CaseOutcome[]): void {
  const isPublic = ({ caseId, text }: CaseOutcome) => said.some((one) => one.caseId === caseId && one.text === text);
  const isTwice = new Set(outcomes.map(({ caseId }) => caseId)).size < outcomes.length;
  if (isTwice || !outcomes.every((one) => open.includes(one.caseId) || isPublic(one)))
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
    const session = call.earlier as Written | null;
    const office = session && deskOffice(actor, session.schoolId, now);
    if (!session || office === null) throw new Refusal('SESSION_NOT_FOUND');
    const before = session.minutes[0] ?? null;
    if (before && isAgain(call, before)) return { version: before.version, state: before.state };
    if (!CHANNEL[session.channel].minuted) throw new Refusal('SESSION_NOT_NOW');
    // Until then nobody can tell who counts as there, and whose cases it is about.
    if (session.ended?.settled === false) throw new Refusal('MINUTES_TOO_SOON');
    if ((before?.version ?? 0) !== input.version) throw new Refusal('MINUTES_MOVED_ON');
    const { text, promises, reason } = input;
    const said = before?.versions.at(-1)?.outcomes ?? [];
    const brought = minutedCases(call, session).map(({ _id }) => _id);
    refuseOutcomes(input.outcomes, brought, said);
    const unseen = keptUnseen(before, brought);
    const seen = input.outcomes.filter(({ caseId }) => !unseen.some((one) => one.caseId === caseId));
    const outcomes = [...seen, ...unseen];
    const { departments } = await schools.settingsOf(session.schoolId);
    const course = orRefuse(
      submitted(
        before,
        {
          ...{ text: { text, promises, outcomes }, reason, session: session.state, by: { id: actor.id, office } },
          ...{ offices: promisingOffices(departments, session), brought },
        },
        now,
      ),
    );
    const named = outcomes.map(({ caseId }) => caseId);
    const words = allOf(input);
    await refuseNames(session.schoolId, words);
    const unsure = !(await cleared(words, openid));
    const { _id, schoolId, channel } = session;
    const stored = { _id, schoolId, channel, delivering: before?.delivering ?? false, untold: false, changedAt: now };
    const saved = await saveMinutes(before, { ...stored, ...course, caseIds: named, unsure }, call);
    if (!saved) throw new Refusal('MINUTES_MOVED_ON');
    return { version: saved.version, state: saved.state };
  },
  ({ id }) => writtenBeside(id),
);
