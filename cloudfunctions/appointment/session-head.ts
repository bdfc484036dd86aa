import type { SessionHead } from '@types_/appointment/topics-view';
import type { SessionDocument } from '../_kit/appointment/sessions';

/** A session by what everybody may see of it. */
export const sessionHead = (one: SessionDocument): SessionHead => ({
  ...{ id: one._id, channel: one.channel, title: one.title, host: one.host, state: one.state, place: one.place },
  ...{ startsAt: one.startsAt.toISOString(), endsAt: one.endsAt.toISOString() },
});
