import { dayOf } from '@domain/core/school-clock';
import type { AppointmentActions } from '@types_/appointment/actions';
import { APPLICATION_LIMITS } from '@types_/appointment/application';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { cases } from '../../_kit/case/store';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { ownIds } from '../own-ids';
import { isSeen } from '../seen-session';

/** A page of what the caller has said at the school of a session, whatever became of it, the last changed first. Two requests. */
export const listCasesToBring = beside(
  async (
    call: Call<InputOf<AppointmentActions, 'cases-to-bring'>>,
  ): Promise<OutputOf<AppointmentActions, 'cases-to-bring'>> => {
    const session = call.earlier as SessionDocument | null;
    if (!session || !isSeen(session, call)) throw new Refusal('SESSION_NOT_FOUND');
    const { data } = await cases
      .find({ authorId: _.in(ownIds(call)), schoolId: session.schoolId })
      .orderBy('changedAt', 'desc')
      .skip(call.input.from)
      .limit(APPLICATION_LIMITS.ownShown + 1)
      .field({ _id: true, title: true, filedAt: true })
      .get();
    const page = data.slice(0, APPLICATION_LIMITS.ownShown);
    return {
      cases: page.map(({ _id: id, title, filedAt }) => ({ id, title, day: dayOf(filedAt) })),
      more: data.length > page.length,
    };
  },
  ({ id }) => sessions.firstBeside({ _id: id }, 'session', 1),
);
