import { PERSONS_KEPT_DAYS } from '@domain/survey/about-persons';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { removeFiles } from '../../_kit/storage';
import { findings } from '../../_kit/survey/findings';
import { parts } from '../../_kit/survey/parts';
import { questionnaires } from '../../_kit/survey/questionnaires';
import { roundResults } from '../../_kit/survey/round-results';
import { rounds } from '../../_kit/survey/rounds';
import { surveyTexts } from '../../_kit/survey/texts';
import { turnouts } from '../../_kit/survey/turnouts';
import { urns } from '../../_kit/survey/urns';
import { everyRound } from '../survey/every-round';

/** More schools than the province has. */
const MOST_PARTS = 1000;
/** Files that storage removes at once. */
const MOST_FILES = 50;

/** Marks by which a questionnaire is known to name people; votes of before they were marked are known by being votes. */
const MARKS = ['questionnaire.aboutPersons', 'questionnaire.vote'] as const;

/** Removes all of a round, last of all the round itself: a run that died before is done again. */
async function forget(roundId: string): Promise<void> {
  const { data: results } = await roundResults.find({ roundId }).limit(MOST_PARTS).get();
  const files = results.flatMap(({ versions }) => versions.flatMap(({ ballotsFile }) => ballotsFile ?? []));
  for (let at = 0; at < files.length; at += MOST_FILES) await removeFiles(files.slice(at, at + MOST_FILES));
  const { data: asked } = await parts.find({ roundId }).limit(MOST_PARTS).field({ _id: true }).get();
  const partIds = _.in(asked.map(({ _id }) => _id));
  if (asked.length > 0) {
    await surveyTexts.removeAll({ partId: partIds });
    await turnouts.removeAll({ _id: partIds });
    for (const { _id: partId } of asked) await findings.removeAll({ _id: _.gt(`${partId}:`).and(_.lt(`${partId};`)) });
  }
  await urns.removeAll({ roundId });
  await roundResults.removeAll({ roundId });
  await parts.removeAll({ roundId });
  await rounds.removeAll({ _id: roundId });
}

async function forgetRounds(before: Date, task: Task): Promise<number> {
  let forgotten = 0;
  for (const mark of MARKS) {
    // Not what is being opened, answered or counted: that goes on.
    const over = { state: _.in(['draft', 'planned', 'closed', 'cancelled']), closesAt: _.lt(before), [mark]: true };
    for (const { _id } of await everyRound(over, ['state'])) {
      if (!hasTime(task)) return forgotten;
      await forget(_id);
      forgotten += 1;
    }
  }
  return forgotten;
}

/**
 * What names people goes a school year after it was over (decision 38): rounds with their results, texts, ballots and files, and
 * questionnaires that nobody has saved for as long.
 */
export const forgetPersons: Job = {
  name: 'forget-persons',
  everyMinutes: 24 * 60,
  async run(task) {
    const before = new Date(task.now.getTime() - PERSONS_KEPT_DAYS * 86_400_000);
    const forgotten = await forgetRounds(before, task);
    let removed = 0;
    for (const mark of MARKS) removed += await questionnaires.removeAll({ [mark]: true, savedAt: _.lt(before) });
    return { forgotten, questionnaires: removed };
  },
};
