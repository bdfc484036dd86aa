import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Answers } from '@domain/survey/answers';
import { withGapsOpen } from '@domain/survey/edit-questionnaire';
import { tallyOf } from '@domain/survey/tally';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { remindOfRounds } from '../../../cloudfunctions/scheduler/jobs/remind-of-rounds';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { CANTEEN, CANTEEN_ITEMS, castPaper, paperFor, partOf } from '../../support/survey';
import { roundFor } from '../../support/survey-answer';
import { freshQuestionnaireId, saveAsking, showAsking } from '../../support/survey-editor';
import { ballotsOf } from '../../support/survey-random';
import { closeNow, countedRound, fillUrns } from '../../support/survey-results';
import { DAY, noon, plan as planOf, roundOf, survey, toldOf, wishOf } from '../../support/survey-rounds';
import { idOf } from '../../support/time-of-cases';

const folder = mkdtempSync(path.join(os.tmpdir(), 'vote-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(seedTwoSchools);

const NAMES = ['王芳', '李明', '金哲洙', '古丽', '张伟'];
const named = (template: Questionnaire): Questionnaire => {
  const questionnaire = withGapsOpen(template);
  return {
    ...questionnaire,
    items: questionnaire.items.map((item) =>
      item.kind === 'multiple'
        ? { ...item, options: item.options.map((one, at) => ({ ...one, label: { 'zh-CN': NAMES[at] ?? '' } })) }
        : item,
    ),
  };
};

test('role models are voted for from the template to the count that anybody can repeat', async () => {
  const template = (await showAsking(OFFICER, 'role-model')).data;
  expect(template.problems).toHaveLength(NAMES.length);
  const id = freshQuestionnaireId();
  const unnamed = await saveAsking(OFFICER, { id, questionnaire: template.questionnaire });
  expect(unnamed.error).toMatchObject({ code: 'QUESTIONNAIRE_WRONG', params: { problem: 'text-missing' } });
  const questionnaire = named(template.questionnaire);
  expect((await saveAsking(OFFICER, { id, questionnaire })).data).toMatchObject({ problems: [], questionnaire });

  const wish = wishOf(id, { publishesBallots: true, questionnaireVersion: 1 });
  const draft = (await survey(OFFICER, 'save-round', wish)).data;
  const planned = await survey(ADMIN, 'plan-round', draft);
  expect(planned.ok).toBe(true);
  await runJob(openRounds, new Date(Date.now() + DAY + 60_000));
  const round = await roundOf(draft.id);
  const part = await partOf(round);
  expect(round.state).toBe('open');
  expect((await roundFor(STUDENT, round._id)).data.questionnaire).toMatchObject({ vote: true });

  expect((await planOf(ADMIN, draft.id)).data.vote).toBe(true);
  // Whoever is asked hears of a vote, and once it is over nothing says who was.
  await runJob(remindOfRounds, noon(2));
  expect((await toldOf(round._id))[idOf(CLASSMATE)]).toEqual(['vote-open']);

  // Most of a school, and three through the whole exchange: one for two of them, one for nobody, one for too many.
  const laid = ballotsOf(questionnaire.items, 55, 12);
  await fillUrns(part, 0, laid);
  const cast = async (openid: string, nominees: Answers[string]) =>
    castPaper(await paperFor(openid, round), { nominees });
  expect((await cast(STUDENT, ['nominee-5', 'nominee-1'])).ok).toBe(true);
  expect((await cast(CLASSMATE, 'unused')).ok).toBe(true);
  const tooMany = await cast('demo-10183-student-3', ['nominee-1', 'nominee-2', 'nominee-3', 'nominee-4']);
  expect(tooMany.error.code).toBe('ANSWER_WRONG');

  await closeNow(round);
  await runJob(remindOfRounds, new Date(round.closesAt.getTime() + DAY));
  expect(await toldOf(round._id)).toEqual({});
  const all = [...laid, '[["nominee-1","nominee-5"]]', '["unused"]'];
  const [count] = tallyOf(questionnaire.items, all);
  const { data } = await survey(STUDENT, 'results', { round: round._id, school: JILIN.id, version: 0 });
  expect(data).toMatchObject({ vote: true, ballots: all.length, table: { total: [{ state: 'shown', ...count }] } });
  // However few voted for somebody: that is a share of a crowd, and nothing that a union should better.
  expect(await allOf('findings')).toEqual([]);
  expect(data.earlier).toEqual([]);

  const { url } = (
    await survey(STUDENT, 'ballots-file', {
      ...{ round: round._id, school: JILIN.id, version: data.version },
    })
  ).data;
  const file = path.join(folder, 'ballots.csv');
  writeFileSync(file, await (await fetch(url)).text());
  const printed = execFileSync(process.execPath, ['tools/recompute/recompute.mjs', 'survey', file], {
    encoding: 'utf8',
  });
  const { asked, unused, counts = [] } = count ?? {};
  const n = (asked ?? 0) - (unused ?? 0);
  expect(printed.trimEnd().split('\n')).toEqual([
    `ballots ${all.length}`,
    `nominees: asked ${asked}, n ${n}, unused ${unused}, unanswered 0, counts ${counts.join(' ')}`,
  ]);
});

test('what is measured has its findings, whatever the questionnaire is called: it cannot be saved as a vote any more', async () => {
  const questionnaire: Questionnaire = { ...CANTEEN, vote: true };
  const refused = await saveAsking(OFFICER, { id: freshQuestionnaireId(), questionnaire });
  expect(refused.error).toMatchObject({ code: 'QUESTIONNAIRE_WRONG', params: { item: 'eats', problem: 'vote-item' } });
  // A round that copied one before.
  const low = ballotsOf(CANTEEN_ITEMS, 40, 3).map(() => JSON.stringify(['yes', 1, null, { kind: 1, quick: 1 }, null]));
  const { part } = await countedRound([low], { questionnaire });
  const found = (await allOf('findings')).filter((one) => (one as { partId?: string }).partId === part._id);
  expect(found).toHaveLength(3);
});
