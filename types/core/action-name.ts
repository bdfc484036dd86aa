import type { AppointmentActions } from '../appointment/actions';
import type { CaseActions } from '../case/actions';
import type { IdentityActions } from '../identity/actions';
import type { NoticeActions } from '../notice/actions';
import type { SurveyActions } from '../survey/actions';

/** The action tables by function. */
export interface ActionsOf {
  identity: IdentityActions;
  case: CaseActions;
  notice: NoticeActions;
  survey: SurveyActions;
  appointment: AppointmentActions;
}

export type FunctionName = keyof ActionsOf;

/** Every action there is, as `function.action`: what rights are written for. */
export type ActionName = { [F in FunctionName]: `${F}.${keyof ActionsOf[F] & string}` }[FunctionName];
