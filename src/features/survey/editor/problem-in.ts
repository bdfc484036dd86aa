import type { Problem } from '@domain/survey/check-questionnaire';
import { allWrittenIn } from '@domain/survey/questionnaire-texts';
import type { Failure } from '@types_/core/envelope';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';

/** The problem that a questionnaire was refused for and that a phone cannot find by itself: a name of a student, and where it stands. */
export function problemIn(questionnaire: Questionnaire, { code, params }: Failure): Problem | null {
  if (code !== 'QUESTIONNAIRE_WRONG' || params?.problem !== 'names-student') return null;
  const { item, part, language, at, length } = params;
  const found = allWrittenIn(questionnaire).find(
    (one) => one.item === item && one.part === part && one.language === language,
  );
  const name = found?.text.normalize('NFKC').slice(Number(at), Number(at) + Number(length));
  return { item: String(item), problem: 'names-student', ...(name && { name }) };
}
