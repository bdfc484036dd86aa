import type { Answers } from '@domain/survey/answers';
import { hasLineOf } from '@domain/survey/ballots-csv';
import type { Item } from '@types_/survey/questionnaire-schema';
import { plainText } from '@/platform/plain-text';

/**
 * Whether the published ballots have a line that says what was answered here; null where they cannot be had now. The whole file is
 * fetched, without an account, and looked through on the phone.
 */
export async function hasOwnLine(file: string, items: readonly Item[], answers: Answers): Promise<boolean | null> {
  try {
    return hasLineOf(await plainText(file), items, answers);
  } catch {
    return null;
  }
}
