import { appliedTo } from '@domain/appointment/applied';
import { type PlaceStep, placeStep } from '@domain/appointment/place-step';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isIn } from '../../_kit/appointment/attendances';
import { movePlace } from '../../_kit/appointment/move-place';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { appliedView, ownOf, withOwnApplication } from '../own-application';

type Output = OutputOf<AppointmentActions, 'leave-seat'>;

/** Says a word about one's own place in a line. Three requests, two where it has been said already. */
async function say(step: PlaceStep, call: Call<unknown>): Promise<Output> {
  const { session, application } = ownOf(call);
  if (!application) throw new Refusal('APPLICATION_NEEDED');
  if (session.state === 'cancelled') throw new Refusal('SESSION_NOT_NOW');
  const { startsAt } = session;
  const found = await movePlace(session._id, application.ticket, call.now, (standing, came) =>
    orRefuse(placeStep(step, standing, { startsAt, isIn: came !== null && isIn(came, startsAt) }, call.now))
      ? step
      : null,
  );
  if (found === 'busy') throw new Refusal('BUSY');
  if (found === null) throw new Refusal('NOT_IN_LINE');
  return { applied: appliedView(appliedTo(session, application, found.standing, call.now)) };
}

/** Gives a seat, an offer or a place in the line back; a seat within a day of the beginning counts as an absence, and the answer says so. */
export const leaveSeat = withOwnApplication((call: Call<InputOf<AppointmentActions, 'leave-seat'>>) =>
  say('leave', call),
);

/** Takes or declines an offered seat, if it still is offered. */
export const answerOffer = withOwnApplication((call: Call<InputOf<AppointmentActions, 'answer-offer'>>) =>
  say(call.input.accept ? 'accept' : 'decline', call),
);
