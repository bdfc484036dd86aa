import type { Problem } from '@domain/survey/check-questionnaire';
import type { Failure } from '@types_/core/envelope';
import { QUESTIONNAIRE_PROBLEMS } from '@types_/survey/questionnaire-problem';

/** The problem that a questionnaire was refused for, also one that a phone cannot find by itself. */
export function problemIn({ code, params }: Failure): Problem | null {
  const problem = QUESTIONNAIRE_PROBLEMS.find((one) => one === params?.problem);
  return code === 'QUESTIONNAIRE_WRONG' && problem ? { item: String(params.item), problem } : null;
}
