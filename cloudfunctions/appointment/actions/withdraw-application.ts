import { appliedTo } from '@domain/appointment/applied';
import { CLEAR } from '@domain/appointment/topic-reading';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { type ApplicationDocument, applications } from '../../_kit/appointment/applications';
import { findPlace } from '../../_kit/appointment/move-place';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { appliedView, ownOf, withOwnApplication } from '../own-application';

type Output = OutputOf<AppointmentActions, 'withdraw-application'>;

/** Takes an application back before there is a line, with all that was written in it. Two requests; three where the first come are served. */
export const withdrawApplication = withOwnApplication(
  async (call: Call<InputOf<AppointmentActions, 'withdraw-application'>>): Promise<Output> => {
    const { session, application } = ownOf(call);
    if (!application) throw new Refusal('APPLICATION_NEEDED');
    if (application.state === 'in') {
      await mustBeEarly(call, application);
      await takeBack(application);
    }
    return { applied: appliedView(appliedTo(session, { state: 'withdrawn' }, null, call.now)) };
  },
);

/** Once the list is sealed, or one is in the line, something else is to be done. */
async function mustBeEarly(call: Call<unknown>, application: ApplicationDocument): Promise<void> {
  const { session } = ownOf(call);
  const applied = appliedTo(session, application, null, call.now);
  if (applied.is === 'cancelled') throw new Refusal('SESSION_NOT_NOW');
  if (session.allots === 'first-come') {
    if (await findPlace(session._id, application.ticket, call.now)) throw new Refusal('IN_LINE');
    return;
  }
  if (applied.is === 'sealed') throw new Refusal('DRAW_FIRST', { at: session.closesAt.toISOString() });
  if (applied.is !== 'in') throw new Refusal('SESSION_NOT_NOW');
}

async function takeBack({ _id, version }: ApplicationDocument): Promise<void> {
  const nothing = {
    topic: '',
    withoutUnion: false,
    caseIds: _.set([]),
    digestId: null,
    speaksFor: 1,
    group: null,
    slot: _id,
  };
  const values = { ...nothing, ...CLEAR, state: 'withdrawn', version: _.inc(1) };
  if (!(await applications.updateWhere({ _id, version }, values))) throw new Refusal('BUSY');
}
