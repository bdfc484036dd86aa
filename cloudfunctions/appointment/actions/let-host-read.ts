import { hostsWrittenFor, isForHost, isSameHost, writtenNowFor } from '@domain/appointment/written-for';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { applications } from '../../_kit/appointment/applications';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { applicationView, ownOf, withOwnApplication } from '../own-application';

/**
 * What somebody wrote for whoever was to be met before is read by who is met now, too: its author says so, and for nobody else than they saw. Until
 * the beginning; said again it has been said. Two requests.
 */
export const letHostRead = withOwnApplication(
  async (
    call: Call<InputOf<AppointmentActions, 'let-host-read'>>,
  ): Promise<OutputOf<AppointmentActions, 'let-host-read'>> => {
    const { session, application } = ownOf(call);
    const seen = { office: call.input.office, name: call.input.name };
    if (application?.state !== 'in') throw new Refusal('APPLICATION_NEEDED');
    if (session.state === 'cancelled' || call.now >= session.startsAt) throw new Refusal('SESSION_NOT_NOW');
    if (!isSameHost(seen, session.host)) throw new Refusal('SESSION_CHANGED');
    if (isForHost(application, session)) return { application: applicationView(application) };
    const { _id, version } = application;
    const writtenFor = [...hostsWrittenFor(application, session), writtenNowFor(session, seen)];
    const isWritten = await applications.updateWhere(
      { _id, version },
      { writtenFor: _.set(writtenFor), letAt: call.now, version: _.inc(1) },
    );
    if (!isWritten) throw new Refusal('BUSY');
    return { application: applicationView({ ...application, writtenFor }) };
  },
);
