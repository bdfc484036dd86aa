import type { Problem } from '@domain/survey/check-questionnaire';
import { allWrittenIn } from '@domain/survey/questionnaire-texts';
import type { Failure } from '@types_/core/envelope';
import { QUESTIONNAIRE_PROBLEMS } from '@types_/survey/questionnaire-problem';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';

/** The problem that a questionnaire was refused for, also one that a phone cannot find by itself; of a student's name where it stands. */
export function problemIn(questionnaire: Questionnaire, { code, params }: Failure): Problem | null {
  const problem = QUESTIONNAIRE_PROBLEMS.find((one) => one === params?.problem);
  if (code !== 'QUESTIONNAIRE_WRONG' || !problem) return null;
  const { item, part, language, at, length } = params;
  const found = allWrittenIn(questionnaire).find(
    (one) => problem === 'names-student' && one.item === item && one.part === part && one.language === language,
  );
  const name = found?.text.normalize('NFKC').slice(Number(at), Number(at) + Number(length));
  return { item: String(item), problem, ...(name && { name }) };
}
