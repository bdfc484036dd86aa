import type { CaseActions } from '@types_/case/actions';
import type { SlipView } from '@types_/case/telling-view';
import type { InputOf } from '@types_/core/envelope';
import type { Call } from '../../_kit/router';
import { runStep } from '../run-step';
import { slipOf } from '../slip-view';
import { datesOf } from '../view';

/**
 * A new code for what is nobody's, since it was disowned or the slip is lost: whoever said it comes in by that. The code before is
 * void. The case stays nobody's until somebody brings the code: no officer puts it on a student. Three requests.
 */
export async function printSlip(call: Call<InputOf<CaseActions, 'new-slip'>>): Promise<SlipView> {
  const { document, calendar } = await runStep(call, { name: 'new-slip', command: () => ({ name: 'new-slip' }) });
  return slipOf(document, datesOf(document.deadlines, calendar));
}
