import { _ } from '../database';
import { type InvitationDocument, invitationPlace, invitedPersonId } from '../identity/invitations';
import { personPlace } from '../people';
import type { PersonalKind } from './kind';

/** A code for somebody of the staff: it names them until it is taken or too old; what came of it is a term of theirs. */
export const personalInvitations: PersonalKind<InvitationDocument> = {
  name: 'invitations',
  collection: 'invitations',
  sealed: [
    { field: 'name', place: invitationPlace },
    { field: 'openid', place: (id) => personPlace(invitedPersonId(id), 'openid') },
  ],
  whose: ({ accounts }) => ({ takenBy: _.in([...accounts]) }),
  show: () => [],
  olderThan: (before) => ({ until: _.lt(before) }),
};
