import { seal } from '../../../cloudfunctions/_kit/crypto';
import { type InvitationDocument, invitationPlace } from '../../../cloudfunctions/_kit/identity/invitations';
import { INVITATION_DAYS, invitationIdOf } from '../../../cloudfunctions/identity/invitation';
import { demoPersonId } from '../documents';
import type { DemoOfficer } from './people';

const DAY = 86_400_000;

/** A code that a school's head has sent two days ago and that nobody has taken yet. Nobody is told which: it can only be withdrawn. */
export function demoInvitation(admin: DemoOfficer, now: Date): InvitationDocument {
  const { institution } = admin;
  const _id = invitationIdOf(`demo ${admin.openid}`);
  const given = new Date(now.getTime() - 2 * DAY);
  return {
    ...{ _id, version: 0, place: institution.id, scopeName: institution.name, schoolId: institution.id },
    ...{ prefecture: institution.prefecture, role: 'department', office: '后勤处', from: given, to: null },
    ...{ name: seal('周文君', invitationPlace(_id)), grantedBy: demoPersonId(admin), fingerprint: 'demo' },
    until: new Date(given.getTime() + INVITATION_DAYS * DAY),
    ...{ takenBy: null, takenAt: null, openid: null, withdrawn: null },
  };
}
