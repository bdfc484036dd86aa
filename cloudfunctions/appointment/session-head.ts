import type { SessionHead } from '@types_/appointment/topics-view';
import type { SessionDocument } from '../_kit/appointment/sessions';

/** A session by what everybody may see of it. */
export const sessionHead = (one: SessionDocument): SessionHead => ({
  ...{ id: one._id, channel: one.channel, title: one.title, host: one.host, state: one.state, place: one.place },
  ...{ startsAt: one.startsAt.toISOString(), endsAt: one.endsAt.toISOString(), unwritten: one.unwritten === true },
});

/** What of a session that needs. */
export const HEAD_FIELDS = {
  ...{ channel: 1, title: 1, host: 1, state: 1, place: 1, startsAt: 1, endsAt: 1, unwritten: 1 },
};
