import { appliedTo } from '@domain/appointment/applied';
import { canClaim } from '@domain/appointment/apply';
import type { AppointmentActions } from '@types_/appointment/actions';
import { SESSION_LIMITS } from '@types_/appointment/session';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { lines } from '../../_kit/appointment/lines';
import { findPlace } from '../../_kit/appointment/move-place';
import { _, appended } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { appliedView, ownOf, withOwnApplication } from '../own-application';

type Output = OutputOf<AppointmentActions, 'claim-seat'>;

/** The last place of a line, counted from 0. */
const LAST = SESSION_LIMITS.mostInLine - 1;

/**
 * Takes the next place in the line of those who come first: one conditional update, whoever else comes. Whoever is in it already stays
 * where they are, so the same wish again, by whatever key, is the same place. Then one look says which. Three requests.
 */
export const claimSeat = withOwnApplication(
  async (call: Call<InputOf<AppointmentActions, 'claim-seat'>>): Promise<Output> => {
    const { session, application, applicant } = ownOf(call);
    const { _id } = session;
    orRefuse(canClaim(session, applicant, call.now));
    if (application?.state !== 'in') throw new Refusal('APPLICATION_NEEDED');
    const { ticket } = application;
    await lines.updateWhere(
      { _id, tickets: _.neq(ticket), [`tickets.${LAST}`]: _.exists(false) },
      { tickets: appended([ticket]), joined: appended([call.now]), version: _.inc(1) },
    );
    const now = new Date();
    const found = await findPlace(_id, ticket, now);
    if (!found) throw new Refusal('LINE_FULL', { most: SESSION_LIMITS.mostInLine });
    return { applied: appliedView(appliedTo(session, application, found.standing, now)) };
  },
);
