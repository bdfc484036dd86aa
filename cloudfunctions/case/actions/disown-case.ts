import type { CaseActions } from '@types_/case/actions';
import type { InputOf } from '@types_/core/envelope';
import type { Call } from '../../_kit/router';
import { runStep } from '../run-step';

/** "I never said this": the case is nobody's from then on, and nothing in it says whose it was thought to be. */
export async function disownCase(call: Call<InputOf<CaseActions, 'disown'>>): Promise<{ id: string }> {
  await runStep(call, { name: 'disown', command: () => ({ name: 'disown' }), more: { author: null } });
  return { id: call.input.id };
}
