import type { Role } from '@types_/identity/role';
import type { Sealed } from '../crypto';
import { Collection } from '../database';

/** A role that waits for somebody who is on no roster: whoever brings the code takes it, once. */
export interface InvitationDocument {
  /** The keyed hash of the code; the code itself stands nowhere. */
  _id: string;
  version: number;
  /** Where: a PlaceId, and what a membership says of it. */
  place: string;
  schoolId: string | null;
  prefecture: string | null;
  scopeName: string;
  role: Role;
  office: string;
  name: Sealed;
  from: Date;
  to: Date | null;
  grantedBy: string;
  /** Of the call that made it. */
  fingerprint: string;
  until: Date;
  /** The account that took it, when, and its openid sealed for the person it becomes. */
  takenBy: string | null;
  takenAt: Date | null;
  openid: Sealed | null;
  /** When it was taken back, and by whom: nobody can take it any more. */
  withdrawn: { at: Date; by: string } | null;
}

export const invitations = new Collection<InvitationDocument>('invitations');

/** Where an invited person's name is sealed. */
export const invitationPlace = (id: string): string => `invitations/${id}/name`;

/** The id of the person whom an invitation makes when its account is nobody yet. */
export const invitedPersonId = (id: string): string => `staff:${id}`;
