import { published, returned } from '@domain/appointment/minutes';
import { doerIn } from '@domain/case/matter';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { type MinutesDocument, minutes, saveMinutes } from '../../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import type { CaseDocument } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { cleared, refuseUnchecked } from '../../_kit/public-words';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { deskOffice, readerOffice } from '../desk';
import { isHostOf, minutedCases, thereBeside, type Written } from '../minutes-look';
import { refuseNames } from '../new-words';
import { ownIds } from '../own-ids';

type Found = MinutesDocument & { session: SessionDocument[]; cases: CaseDocument[]; there: Written['there'] };
type Done = OutputOf<AppointmentActions, 'publish-minutes'>;

const beforehand = ({ id }: { id: string }) =>
  minutes.eachBeside(
    { _id: id },
    'minutes',
    1,
    sessions.beside({ _id: id }, 'session'),
    cases.joined('caseIds', '_id', 'cases'),
    thereBeside(id),
  );

/** The minutes that a call is about, with the office of who reads them, and whether this very call is done. */
function minutesOf(call: Call<{ version: number }>) {
  const { actor, now, input } = call;
  const found = call.earlier as Found | null;
  const session = found?.session[0];
  const office = found && readerOffice(actor, found.schoolId, now);
  if (!found || !session || office === null) throw new Refusal('SESSION_NOT_FOUND');
  const { session: _session, cases: named, there, ...before } = found;
  const isDone = isAgain(call, before);
  if (!isDone && before.version !== input.version) throw new Refusal('MINUTES_MOVED_ON');
  return { before, session: { ...session, there }, named, office, isDone };
}

const doneAs = ({ version, state }: MinutesDocument): Done => ({ version, state });

/**
 * Whether somebody has nothing to do with a case that minutes say something of: it is not theirs, and they were not kept out of it. What became
 * about the union since keeps nobody from publishing: that would tell who reads that it has. The scheduler leaves it to the youth league.
 */
const isOpenTo =
  (ids: readonly string[], office: string) =>
  (one: CaseDocument): boolean =>
    ids.every((id) => doerIn({ id, role: 'officer', office }, { ...one, aboutUnion: false }) !== null);

async function save(call: Call<unknown>, before: MinutesDocument, after: MinutesDocument): Promise<Done> {
  const { version: _version, recent: _recent, ...values } = after;
  const saved = await saveMinutes(before, { ...values, changedAt: call.now }, call);
  if (!saved) throw new Refusal('MINUTES_MOVED_ON');
  return doneAs(saved);
}

/**
 * Makes minutes public, as a second person has read them: not who wrote any of it, not who was met, and nobody with a case of which it says something. What
 * follows from them, the scheduler carries out (carry-out-minutes). Three requests, and one more where the platform's check is still out.
 */
export const publishMinutes = beside(
  async (call: Call<InputOf<AppointmentActions, 'publish-minutes'>>): Promise<Done> => {
    const { before, session, named, office, isDone } = minutesOf(call);
    if (isDone) return doneAs(before);
    const ids = ownIds(call);
    if (session.state === 'cancelled') throw new Refusal('SESSION_NOT_NOW');
    // The youth league writes no minutes: what the desk has left out, it gives back.
    const mayWrite = deskOffice(call.actor, before.schoolId, call.now) !== null;
    const brought = mayWrite ? minutedCases(call, session).map(({ _id }) => _id) : [];
    const course = orRefuse(published(before, { ids, office, brought }, call.now));
    const { text, promises = [], outcomes = [] } = before.pending ?? { text: '' };
    // That a case was not spoken of says nothing of it: somebody at the desk has to be able to publish.
    const spokenOf = named.filter(({ _id }) => outcomes.some((one) => one.caseId === _id && one.text !== null));
    if (isHostOf(call.actor, session, call.now) || !spokenOf.every(isOpenTo(ids, office)))
      throw new Refusal('MINUTES_OWN');
    // Whoever has joined the school since it was written may be named in it.
    const words = [text, ...promises.map((one) => one.text), ...outcomes.flatMap((one) => one.text ?? [])];
    await refuseNames(before.schoolId, words.join('\n'));
    if (before.unsure) await refuseUnchecked([...words, before.pending?.reason ?? ''].join('\n'), call.openid);
    return save(call, before, { ...before, ...course, caseIds: [], unsure: false, delivering: true, untold: false });
  },
  beforehand,
);

/** Gives minutes back to who wrote them, with the reason: nobody with a case in them, either. Three requests. */
export const returnMinutes = beside(
  async (call: Call<InputOf<AppointmentActions, 'return-minutes'>>): Promise<Done> => {
    const { before, named, office, isDone } = minutesOf(call);
    if (isDone) return doneAs(before);
    if (!named.every(isOpenTo(ownIds(call), office))) throw new Refusal('MINUTES_OWN');
    const course = orRefuse(returned(before, call.input.reason));
    await cleared(call.input.reason, call.openid);
    return save(call, before, { ...before, ...course, untold: true });
  },
  beforehand,
);
