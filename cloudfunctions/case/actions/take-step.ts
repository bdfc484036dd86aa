import type { CaseActions, StepName } from '@types_/case/actions';
import type { Command } from '@types_/case/command';
import type { CaseView } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { runStep, viewAfter } from '../run-step';

/** The action that takes one step of the life cycle, which answers with the case as it is then. */
export const takeStep =
  (name: StepName) =>
  async (call: Call<InputOf<CaseActions, StepName>>): Promise<CaseView> => {
    const command = { name, ...call.input.say } as Command;
    const view = viewAfter(await runStep(call, { name, command: () => command }), call.now);
    if (!view) throw new Refusal('CASE_NOT_FOUND');
    return view;
  };
