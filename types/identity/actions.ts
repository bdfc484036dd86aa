import { reads, signsIn, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { AccessList, Words } from './access';
import { AgreementVersion } from './agreement';
import { ApprovalId, ApprovalsView, DecidedView, Proof, RebindView } from './approval';
import { importActions } from './import-actions';
import { InstitutionId, InstitutionView } from './institution';
import { Me } from './me';
import { roleActions } from './role-actions';

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
  'list-accesses': reads(nothing, AccessList),
  'ask-rebind': signsIn(z.extend(Credentials, { agreed: AgreementVersion }), RebindView),
  'object-rebind': writes(z.strictObject({ id: ApprovalId }), z.object({ id: z.string() })),
  'list-approvals': reads(nothing, ApprovalsView),
  'decide-approval': writes(
    z.strictObject({ id: ApprovalId, approve: z.boolean(), how: z.nullable(Proof), words: Words }),
    DecidedView,
  ),
};
export type IdentityActions = typeof identityActions;
