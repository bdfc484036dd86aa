import { resourceOf, standingsIn } from '@domain/case/role';
import { can } from '@domain/identity/can';
import type { CaseActions } from '@types_/case/actions';
import type { CaseView } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { lookAtCase } from '../look';
import { viewOf } from '../view';

/** A case for its author or its desk; for everyone else it does not exist. */
export async function getCase({ actor, input, now, schools }: Call<InputOf<CaseActions, 'get'>>): Promise<CaseView> {
  const document = await lookAtCase(actor, input.id);
  const [standing, ...also] = document ? standingsIn(actor, document, now) : [];
  if (!document || !standing || !can(actor, 'case.get', resourceOf(document), now)) throw new Refusal('CASE_NOT_FOUND');
  return viewOf(document, standing, now, await schools.calendarOf(document.schoolId), document.handler, also);
}
