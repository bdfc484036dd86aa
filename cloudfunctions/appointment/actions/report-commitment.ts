import { answered, nextReminder, reported } from '@domain/appointment/commitment';
import { holdsOffice } from '@domain/appointment/host';
import { isAsked } from '@domain/appointment/noted';
import { isOthersToSay, wordsFor } from '@domain/appointment/spoken-for';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { CommitmentView } from '@types_/appointment/commitment-view';
import type { DisputeAnswer } from '@types_/appointment/minutes';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { attendances, thereAt } from '../../_kit/appointment/attendances';
import {
  type CommitmentChanges,
  type CommitmentDocument,
  commitments,
  GOES_ON,
  keeperOf,
  saveCommitment,
} from '../../_kit/appointment/commitments';
import { type FoundHeld, heldBeside, heldByOthers } from '../../_kit/appointment/office-holders';
import { _, appended } from '../../_kit/database';
import { refuseUncleared } from '../../_kit/public-words';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { answererOffice, commitmentView, lookAtCommitment, mayVoice, speakerOf } from '../commitment-look';
import { readerOffice } from '../desk';
import { refuseNamesBeside } from '../new-words';
import { ownIds } from '../own-ids';

const named = ({ id }: { id: string }) => commitments.firstBeside({ _id: id }, 'commitment', 1);

function commitmentOf({ earlier }: Call<unknown>): CommitmentDocument {
  const found = earlier as CommitmentDocument | null;
  if (!found) throw new Refusal('COMMITMENT_NOT_FOUND');
  return found;
}

/** One promise with all that was said of it, for anybody. Two requests. */
export async function showCommitment(call: Call<InputOf<AppointmentActions, 'commitment'>>): Promise<CommitmentView> {
  const found = await lookAtCommitment(call.input.id, call);
  if (!found) throw new Refusal('COMMITMENT_NOT_FOUND');
  return commitmentView(found, call);
}

type Reported = OutputOf<AppointmentActions, 'report-commitment'>;

type Say = InputOf<AppointmentActions, 'report-commitment'>['say'];

/** What those hear of to whom it was promised. */
const TOLD: readonly Say['what'][] = ['kept', 'move', 'broken'];

/** What an answer to those who say that it is not kept changes; refused for who is not to give it. What was taken up again is neither kept nor given up. */
function answerOf(
  call: Call<unknown>,
  before: CommitmentDocument,
  say: Say & { what: DisputeAnswer },
): CommitmentChanges {
  const office = answererOffice(call, before);
  if (office === null) throw new Refusal('COMMITMENT_NOT_FOUND');
  const after = orRefuse(answered(before, say, office, call.now));
  const { state, words, disputed, disputedAt, answered: isAnswered, round } = after;
  const answer = { words, disputed, disputedAt, answered: isAnswered };
  // What stays is kept, and nobody is reminded of it any more.
  return state === 'open' ? { ...answer, ...GOES_ON, state, round } : { ...answer, remindAt: null };
}

/** What a word changes; refused for who is not to say it. `found`: by which roles others hold the office that owes it, if anybody does. */
function changesOf(call: Call<{ say: Say }>, before: CommitmentDocument, found: FoundHeld): CommitmentChanges {
  const { actor, now, input } = call;
  const { say } = input;
  if (say.what === 'stays' || say.what === 'reopen') return answerOf(call, before, { ...say, what: say.what });
  const others = heldByOthers(found);
  const by = speakerOf(actor, before, others, now);
  if (by === null) throw new Refusal('COMMITMENT_NOT_FOUND');
  const isOthers = isOthersToSay(by, before, others.held);
  // How many words are left is said by `reported`, in other words.
  if (!wordsFor(by, [], isOthers).includes(say.what)) throw new Refusal('COMMITMENT_OWNERS', { office: before.owner });
  const { state, day, words } = orRefuse(reported(before, say, by, now));
  const ended = { remindAt: null, endedAt: now, endedBy: by.as === 'owner' ? null : by.office };
  return {
    ...{ state, day, words },
    ...(by.as === 'desk' ? { unheard: true } : {}),
    // How it goes is read by who looks.
    ...(TOLD.includes(say.what) ? { untold: true } : {}),
    ...(state === 'open' ? {} : ended),
    ...(state === 'kept' ? { keptBy: keeperOf(before._id, actor.id) } : {}),
  };
}

/** Whether the caller may say anything of it at all, an answer or more: else it is none of theirs. */
const mayWrite = (call: Call<unknown>, before: CommitmentDocument): boolean =>
  holdsOffice(call.actor, before, before.owner, call.now) ||
  readerOffice(call.actor, before.schoolId, call.now) !== null;

/**
 * The owner's word: how it goes, another day and why, that it is kept, that it will not be and why; and an answer to those who say that it is
 * not kept. What the union's desk says for an office stands so, and the office hears of it. Four requests.
 */
export const reportCommitment = beside(
  async (call: Call<InputOf<AppointmentActions, 'report-commitment'>>): Promise<Reported> => {
    const { input, now, openid, schools } = call;
    const before = commitmentOf(call);
    if (!mayWrite(call, before)) throw new Refusal('COMMITMENT_NOT_FOUND');
    if (isAgain(call, before)) return { version: before.version };
    if (before.version !== input.version) throw new Refusal('COMMITMENT_MOVED_ON');
    const { schoolId } = before;
    const found = await refuseNamesBeside<FoundHeld>(
      schoolId,
      input.say.text,
      ...heldBeside({ schoolIds: [schoolId], office: before.owner, but: ownIds(call) }, now),
    );
    const changes = changesOf(call, before, found);
    await refuseUncleared(input.say.text, openid);
    const { state, day = before.day } = changes;
    const calendar = await schools.calendarOf(before.schoolId);
    const reminded = state === 'open' ? { remindAt: nextReminder(day, now, calendar) } : {};
    if (!(await saveCommitment(before, { ...changes, ...reminded }, call))) throw new Refusal('COMMITMENT_MOVED_ON');
    return { version: before.version + 1 };
  },
  named,
);

/** Whether it is as the owner says, by somebody who was there and has no part in it, once; who it was is shown to nobody. Four requests. */
export const sayOfCommitment = beside(
  async (
    call: Call<InputOf<AppointmentActions, 'say-of-commitment'>>,
  ): Promise<OutputOf<AppointmentActions, 'say-of-commitment'>> => {
    const { input, now, openid } = call;
    const one = commitmentOf(call);
    const { sessionId, heldAt, nth, state, round } = one;
    const { data } = await attendances
      .find({ ...thereAt(sessionId, heldAt), personId: _.in(ownIds(call)) })
      .limit(1)
      .get();
    const [mine] = data;
    if (!mine) throw new Refusal('NOT_THERE');
    if (!mayVoice(call, one)) throw new Refusal('VOICE_NOT_YOURS');
    if (isAsked(mine)) throw new Refusal('SAY_WHETHER_THERE');
    const { so, word } = input;
    const before = mine.voices?.find((one) => one.nth === nth && (one.round ?? 0) === round);
    if (before) {
      if (before.so !== so || before.word !== word) throw new Refusal('SAID_BEFORE');
      return { said: so };
    }
    if (state !== 'kept') throw new Refusal('COMMITMENT_MOVED_ON');
    if (word !== '') await refuseUncleared(word, openid);
    const voices = appended([{ nth, round, so, word, at: now }]);
    // The condition makes twice once; who counts it finds it by the mark that is written with it.
    const isNext = { [`voices.${mine.voices?.length ?? 0}`]: _.exists(false) };
    if (!(await attendances.updateWhere({ _id: mine._id, what: mine.what, ...isNext }, { voices, uncounted: true })))
      throw new Refusal('BUSY');
    return { said: so };
  },
  named,
);
