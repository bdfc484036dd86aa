import { reads, signsIn, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { AccessList, Words } from './access-view';
import { AgreementVersion } from './agreement-schema';
import { ApprovalId, ApprovalsView, DecidedView, Proof, RebindView } from './approval-view';
import { departmentActions } from './departments-view';
import { importActions } from './import-actions';
import { InstitutionId, InstitutionView } from './institution';
import { Me } from './me';
import { Contact, Correctable, ExportPart, MyData } from './personal-data-view';
import { roleActions } from './role-actions';
import { schoolDaysActions } from './school-days-view';

const nothing = z.strictObject({});

/** What names somebody on a school's roster. `code` only where the school uses one-time codes. */
export const Credentials = z.strictObject({
  schoolId: InstitutionId,
  number: writtenText(1, 40),
  name: writtenText(1, 120),
  code: z.optional(writtenText(0, 40)),
});

export const identityActions = {
  me: reads(nothing, Me),
  'list-institutions': reads(nothing, z.object({ institutions: z.array(InstitutionView) })),
  bind: signsIn(z.extend(Credentials, { agreed: AgreementVersion }), Me),
  agree: writes(z.strictObject({ version: AgreementVersion }), Me),
  ...importActions,
  ...roleActions,
  ...schoolDaysActions,
  ...departmentActions,
  'list-accesses': reads(nothing, AccessList),
  'ask-rebind': signsIn(z.extend(Credentials, { agreed: AgreementVersion }), RebindView),
  'object-rebind': writes(z.strictObject({ id: ApprovalId }), z.object({ id: z.string() })),
  'list-approvals': reads(nothing, ApprovalsView),
  'decide-approval': writes(
    z.strictObject({ id: ApprovalId, approve: z.boolean(), how: z.nullable(Proof), words: Words }),
    DecidedView,
  ),
  'my-data': reads(nothing, MyData),
  'set-contact': writes(z.strictObject({ phone: Contact }), MyData),
  /** The code names the request; the student shows it with their card. */
  'ask-correction': writes(z.strictObject({ field: Correctable }), z.object({ code: z.string() })),
  /** The first part of everything about the caller; each further one for the ticket of the part before. */
  'export-my-data': writes(nothing, ExportPart),
  'more-of-my-data': reads(z.strictObject({ ticket: z.string().check(z.maxLength(1000)) }), ExportPart),
  /** Proof: the last four characters of the number, as typed; the name of who has none. */
  'delete-account': writes(z.strictObject({ proof: writtenText(1, 80) }), z.object({ gone: z.boolean() })),
};
export type IdentityActions = typeof identityActions;
