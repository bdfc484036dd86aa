import { planned, reported } from '@domain/survey/finding';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { FINDING_LIMITS } from '@types_/survey/finding';
import type { FindingPlan, FindingRow } from '@types_/survey/finding-view';
import { isAgain } from '../../_kit/again';
import { $ } from '../../_kit/database';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { schoolSettings } from '../../_kit/school-settings';
import { Schools } from '../../_kit/schools';
import { type FindingDocument, findings, saveCourse } from '../../_kit/survey/findings';
import { checkWords } from '../check-words';
import { findingRow, plannerOf, reporterOf } from '../finding-view';

type Input<N extends 'plan-finding' | 'report-finding'> = InputOf<SurveyActions, N>;

/** What came out low at a school and what is done about it, the newest first: nobody has to ask for it. Two requests. */
export async function listFindings({
  input,
  actor,
  now,
}: Call<InputOf<SurveyActions, 'findings'>>): Promise<{ findings: FindingRow[] }> {
  const { schoolId, round } = input;
  const { list } = await findings
    .aggregate()
    .match({ schoolId, ...(round === null ? {} : { roundId: round }) })
    .sort({ closedAt: -1, _id: 1 })
    .limit(FINDING_LIMITS.shown)
    .group({ _id: null, all: $.push('$$ROOT') })
    .lookup(schoolSettings.beside({ _id: schoolId }, 'settings'))
    .end();
  const [found] = list as { all: FindingDocument[]; settings: ConstructorParameters<typeof Schools>[1] }[];
  if (!found) return { findings: [] };
  const calendar = await new Schools([schoolId], found.settings).calendarOf(schoolId);
  return { findings: found.all.map((one) => findingRow(one, actor, calendar, now)) };
}

async function planView(finding: FindingDocument, { actor, schools, now }: Call<unknown>): Promise<FindingPlan> {
  const { departments } = await schools.settingsOf(finding.schoolId);
  const calendar = await schools.calendarOf(finding.schoolId);
  return {
    version: finding.version,
    finding: findingRow(finding, actor, calendar, now),
    departments: departments.map(({ name }) => name),
  };
}

const found = ({ id }: { id: string }) => findings.firstBeside({ _id: id }, 'finding', 1);

/** One finding for who plans it or says what was done, with the departments of its school. One request, two for another place's. */
export const showFinding = beside(async (call: Call<InputOf<SurveyActions, 'finding'>>): Promise<FindingPlan> => {
  const finding = call.earlier as FindingDocument | null;
  if (!finding || !reporterOf(call.actor, finding, call.now)) throw new Refusal('FINDING_NOT_FOUND');
  return planView(finding, call);
}, found);

type Changing = Call<{ id: string; version: number }>;

/** The finding of a call that changes one, and whether this very call did so already. */
function standing(call: Changing, mayChange: typeof plannerOf) {
  const finding = call.earlier as FindingDocument | null;
  const by = finding && mayChange(call.actor, finding, call.now);
  if (!finding || !by) throw new Refusal('FINDING_NOT_FOUND');
  const isDone = isAgain(call, finding);
  if (!isDone && finding.version !== call.input.version) throw new Refusal('FINDING_CHANGED');
  return { finding, by, isDone };
}

/** Who does what about it by when. Three requests, four for another place's. */
export const planFinding = beside(async (call: Call<Input<'plan-finding'>>): Promise<FindingPlan> => {
  const { input, now, openid } = call;
  const { finding, isDone } = standing(call, plannerOf);
  if (isDone) return planView(finding, call);
  const course = orRefuse(planned(finding, input, now));
  await checkWords(`${input.owner}\n${input.action}`, openid);
  const saved = await saveCourse(finding, course, call);
  if (!saved) throw new Refusal('FINDING_CHANGED');
  return planView(saved, call);
}, found);

/** What was done so far, or that it is done, for everybody to read. Three requests, four for another place's. */
export const reportFinding = beside(async (call: Call<Input<'report-finding'>>): Promise<FindingPlan> => {
  const { input, now, openid } = call;
  const { finding, by, isDone } = standing(call, reporterOf);
  if (isDone) return planView(finding, call);
  const note = { at: now, office: by.office, text: input.text };
  const course = orRefuse(reported(finding, { note, done: input.done }));
  await checkWords(input.text, openid);
  const saved = await saveCourse(finding, course, call);
  if (!saved) throw new Refusal('FINDING_CHANGED');
  return planView(saved, call);
}, found);
