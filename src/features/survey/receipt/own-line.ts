import type { Answers } from '@domain/survey/answers';
import { hasLineOf } from '@domain/survey/ballots-csv';
import type { RoundView } from '@types_/survey/answer-view';
import { call } from '@/cloud/call';
import { plainText } from '@/platform/plain-text';

/**
 * Whether the published ballots have a line that says what was answered here; null where none are published, or they cannot be
 * had now. The whole file is fetched, and looked through on the phone.
 */
export async function hasOwnLine(view: RoundView, answers: Answers): Promise<boolean | null> {
  if (!view.publishesBallots) return null;
  const [, school = ''] = view.part.split(':');
  const reply = await call('survey', 'ballots-file', { round: view.id, school, version: 0 });
  if (!reply.ok) return null;
  try {
    return hasLineOf(await plainText(reply.data.url), view.questionnaire.items, answers);
  } catch {
    return null;
  }
}
