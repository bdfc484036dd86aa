import { nextReminder, reported } from '@domain/appointment/commitment';
import { holdsOffice } from '@domain/appointment/host';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { CommitmentView } from '@types_/appointment/commitment-view';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { attendances } from '../../_kit/appointment/attendances';
import { type CommitmentDocument, commitments, saveCommitment } from '../../_kit/appointment/commitments';
import { _, appended } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { commitmentView, lookAtCommitment } from '../commitment-look';
import { deskOffice } from '../desk';
import { refuseNames, refuseUncleared } from '../new-words';
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

/** In whose name somebody says how a promise goes: the office that owes it, or the union's for it; null for nobody's. */
function officeOf({ actor, now }: Call<unknown>, { schoolId, owner }: CommitmentDocument): string | null {
  return holdsOffice(actor, schoolId, owner, now) ? owner : deskOffice(actor, schoolId, now);
}

type Reported = OutputOf<AppointmentActions, 'report-commitment'>;

/** The owner's word: how it goes, another day and why, that it is kept, that it will not be and why. Four requests. */
export const reportCommitment = beside(
  async (call: Call<InputOf<AppointmentActions, 'report-commitment'>>): Promise<Reported> => {
    const { input, now, openid, schools } = call;
    const before = commitmentOf(call);
    const office = officeOf(call, before);
    if (office === null) throw new Refusal('COMMITMENT_NOT_FOUND');
    if (isAgain(call, before)) return { version: before.version };
    if (before.version !== input.version) throw new Refusal('COMMITMENT_MOVED_ON');
    const course = orRefuse(reported(before, input.say, office, now));
    await refuseNames(before.schoolId, input.say.text);
    await refuseUncleared(input.say.text, openid);
    const calendar = await schools.calendarOf(before.schoolId);
    const remindAt = course.state !== 'open' ? null : nextReminder(course.day, now, calendar);
    const saved = await saveCommitment(
      before,
      {
        ...course,
        remindAt,
        endedAt: course.state === 'open' ? null : now,
        // How it goes is read by who looks; what becomes of it is told to those to whom it was promised.
        untold: before.untold || input.say.what !== 'progress',
      },
      call,
    );
    if (!saved) throw new Refusal('COMMITMENT_MOVED_ON');
    return { version: saved.version };
  },
  named,
);

/** Whether it is as the owner says, by somebody who was there, once; who it was is shown to nobody. Four requests. */
export const sayOfCommitment = beside(
  async (
    call: Call<InputOf<AppointmentActions, 'say-of-commitment'>>,
  ): Promise<OutputOf<AppointmentActions, 'say-of-commitment'>> => {
    const { input, now, openid } = call;
    const { sessionId, nth, state } = commitmentOf(call);
    const { data } = await attendances
      .find({ sessionId, personId: _.in(ownIds(call)), what: 'met' })
      .limit(1)
      .get();
    const [mine] = data;
    if (!mine) throw new Refusal('NOT_THERE');
    const { so, word } = input;
    const before = mine.voices?.find((one) => one.nth === nth);
    if (before) {
      if (before.so !== so || before.word !== word) throw new Refusal('SAID_BEFORE');
      return { said: so };
    }
    if (state !== 'kept') throw new Refusal('COMMITMENT_MOVED_ON');
    if (word !== '') await refuseUncleared(word, openid);
    const voices = appended([{ nth, so, word, at: now }]);
    // The condition makes twice once; who counts it finds it by the mark that is written with it.
    if (!(await attendances.updateWhere({ _id: mine._id, 'voices.nth': _.neq(nth) }, { voices, uncounted: true })))
      throw new Refusal('SAID_BEFORE');
    return { said: so };
  },
  named,
);
