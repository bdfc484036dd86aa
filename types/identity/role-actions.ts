import { ChosenDay, Moment } from '../core/date';
import { reads, signsIn, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { AgreementVersion } from './agreement-schema';
import { PlaceId } from './place';
import { HANDOVER_MAX, NAME_MAX, OFFICE_MAX } from './role-limits';
import { Role, StaffRole, StudentRole } from './role-schema';

const TermId = z.string().check(z.minLength(10), z.maxLength(40));
/** What find-member has found, sealed for the caller. */
const Ticket = z.string().check(z.minLength(1), z.maxLength(600));
const Office = writtenText(1, OFFICE_MAX);

/** First and last day; without a last one until the next handover. */
const days = { from: ChosenDay, to: z.nullable(ChosenDay) };

/** A student as whoever gives roles sees them before giving one. */
export const Member = z.object({
  ticket: z.string(),
  name: z.string(),
  college: z.string(),
  grade: z.int(),
  isBound: z.boolean(),
  roles: z.array(z.object({ role: Role, office: z.string(), from: Moment, to: z.nullable(Moment) })),
});
export type Member = z.infer<typeof Member>;

/** A term as whoever may give it sees it. */
export const TermRow = z.object({
  id: z.string(),
  role: Role,
  office: z.string(),
  name: z.string(),
  student: z.nullable(z.object({ college: z.string(), grade: z.int() })),
  from: Moment,
  to: z.nullable(Moment),
  boundAt: z.nullable(Moment),
  isOwn: z.boolean(),
  /** Of whoever is met: the union gave it. */
  byUnion: z.boolean(),
  /** Whether the caller may end it: of whoever is met, what the youth league gave the union does not. */
  mayEnd: z.boolean(),
});
export type TermRow = z.infer<typeof TermRow>;

export const RolesView = z.object({
  scope: z.string(),
  /** The roles that the caller may give and end here. */
  may: z.array(Role),
  rows: z.array(TermRow),
  /** Opens the next page. */
  ticket: z.nullable(z.string()),
  /** Open cases of the school: they belong to the office and stay with it. Null elsewhere. */
  openCases: z.nullable(z.int()),
});
export type RolesView = z.infer<typeof RolesView>;

/** A code that nobody has taken yet, as whoever may give its role sees it; who invited by their masked name, too. */
export const InvitationRow = z.object({
  /** Names it when it is withdrawn. */
  ticket: z.string(),
  role: Role,
  office: z.string(),
  name: z.string(),
  by: z.string(),
  isOwn: z.boolean(),
  /** Until when the code can be taken. */
  until: Moment,
});
export type InvitationRow = z.infer<typeof InvitationRow>;

/** How far a decided change has been carried out. `more`: the same call again does the next ones; the rest comes within a minute. */
export const Progress = z.object({ total: z.int(), done: z.int(), more: z.boolean() });
export type Progress = z.infer<typeof Progress>;

export const roleActions = {
  'find-member': reads(z.strictObject({ place: PlaceId, number: writtenText(1, 40) }), Member),
  'list-roles': reads(z.strictObject({ place: PlaceId, past: z.boolean(), ticket: z.optional(Ticket) }), RolesView),
  'grant-role': writes(
    z.strictObject({ place: PlaceId, ticket: Ticket, role: StudentRole, office: Office, ...days }),
    Progress,
  ),
  'end-role': writes(z.strictObject({ place: PlaceId, id: TermId }), Progress),
  'hand-over': writes(
    z.strictObject({
      place: PlaceId,
      day: ChosenDay,
      /** The last day of those who come. */
      to: z.nullable(ChosenDay),
      go: z.array(TermId).check(z.minLength(1), z.maxLength(HANDOVER_MAX)),
      come: z
        .array(z.strictObject({ ticket: Ticket, role: StudentRole, office: Office }))
        .check(z.minLength(1), z.maxLength(HANDOVER_MAX)),
    }),
    Progress,
  ),
  'invite-staff': writes(
    z.strictObject({ place: PlaceId, role: StaffRole, office: Office, name: writtenText(1, NAME_MAX), ...days }),
    z.object({ code: z.string(), until: Moment }),
  ),
  'list-invitations': reads(z.strictObject({ place: PlaceId }), z.object({ invitations: z.array(InvitationRow) })),
  'withdraw-invitation': writes(
    z.strictObject({ place: PlaceId, ticket: Ticket }),
    z.object({ withdrawn: z.boolean() }),
  ),
  'accept-invitation': signsIn(
    z.strictObject({ code: writtenText(1, 40), agreed: AgreementVersion }),
    z.object({ role: Role, office: z.string(), scope: z.string(), from: Moment }),
  ),
};
