import { planned, reported } from '@domain/survey/finding';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { FINDING_LIMITS } from '@types_/survey/finding';
import type { FindingPlan, Findings } from '@types_/survey/finding-view';
import { isAgain } from '../../_kit/again';
import { _, $ } from '../../_kit/database';
import { refuseNames, refuseUncleared } from '../../_kit/public-words';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { schoolSettings } from '../../_kit/school-settings';
import { Schools } from '../../_kit/schools';
import { type FindingDocument, findings, saveCourse } from '../../_kit/survey/findings';
import { findingRow, plannerOf, reporterOf } from '../finding-view';

type Settings = ConstructorParameters<typeof Schools>[1];
type Counts = { count: number }[];
interface ListFound {
  all: FindingDocument[];
  settings: Settings;
  total: Counts;
  open: Counts;
}

/** A finding with the settings of its school: whoever plans it may be of another place. */
type Found = FindingDocument & { settings: Settings };

type Input<N extends 'plan-finding' | 'report-finding'> = InputOf<SurveyActions, N>;

/** What comes behind one in the list: of those that closed in the same moment whatever has a larger id. */
const later = ({ closedAt, id }: NonNullable<Findings['after']>) =>
  _.or([{ closedAt: _.lt(new Date(closedAt)) }, { _id: _.gt(id) }]);

/**
 * What came out low at a school and what is done about it, the newest first, or what comes behind the last that was shown; with how many
 * there are in all. Nobody has to ask for it. Two requests.
 */
export async function listFindings({ input, actor, now }: Call<InputOf<SurveyActions, 'findings'>>): Promise<Findings> {
  const { schoolId, round, behind } = input;
  const all = { schoolId, ...(round === null ? {} : { roundId: round }) };
  const { list } = await findings
    .aggregate()
    .match(behind ? _.and([{ ...all, closedAt: _.lte(new Date(behind.closedAt)) }, later(behind)]) : all)
    .sort({ closedAt: -1, _id: 1 })
    .limit(FINDING_LIMITS.shown + 1)
    .group({ _id: null, all: $.push('$$ROOT') })
    .lookup(schoolSettings.beside({ _id: schoolId }, 'settings'))
    .lookup(findings.countBeside(all, 'total'))
    .lookup(findings.countBeside({ ...all, state: 'open' }, 'open'))
    .end();
  const [found] = list as ListFound[];
  if (!found) return { findings: [], counts: { all: 0, open: 0 }, after: null };
  const calendar = await new Schools([schoolId], found.settings).calendarOf(schoolId);
  const shown = found.all.slice(0, FINDING_LIMITS.shown);
  const last = found.all.length > shown.length ? shown.at(-1) : undefined;
  return {
    findings: shown.map((one) => findingRow(one, actor, calendar, now)),
    counts: { all: found.total[0]?.count ?? shown.length, open: found.open[0]?.count ?? 0 },
    after: last ? { closedAt: last.closedAt.toISOString(), id: last._id } : null,
  };
}

/** The settings and the calendar of a finding's school, found with it. */
const schoolOf = ({ schoolId, settings }: Found): Schools => new Schools([schoolId], settings);

async function planView(finding: Found, { actor, now }: Call<unknown>): Promise<FindingPlan> {
  const schools = schoolOf(finding);
  const { departments } = await schools.settingsOf(finding.schoolId);
  const calendar = await schools.calendarOf(finding.schoolId);
  return {
    version: finding.version,
    finding: findingRow(finding, actor, calendar, now),
    departments: departments.map(({ name }) => name),
  };
}

const found = ({ id }: { id: string }) =>
  findings.eachBeside({ _id: id }, 'finding', 1, schoolSettings.joined('schoolId', '_id', 'settings'));

/** One finding for who plans it or says what was done, with the departments of its school. One request. */
export const showFinding = beside(async (call: Call<InputOf<SurveyActions, 'finding'>>): Promise<FindingPlan> => {
  const finding = call.earlier as Found | null;
  if (!finding || !reporterOf(call.actor, finding, call.now)) throw new Refusal('FINDING_NOT_FOUND');
  return planView(finding, call);
}, found);

type Changing = Call<{ id: string; version: number }>;

/** The finding of a call that changes one, and whether this very call did so already. */
function standing(call: Changing, mayChange: typeof plannerOf) {
  const finding = call.earlier as Found | null;
  const by = finding && mayChange(call.actor, finding, call.now);
  if (!finding || !by) throw new Refusal('FINDING_NOT_FOUND');
  const isDone = isAgain(call, finding);
  if (!isDone && finding.version !== call.input.version) throw new Refusal('FINDING_CHANGED');
  return { finding, by, isDone };
}

/** Refuses words that everybody reads at once, in which there may be a student's name, or that the platform does not clear. Two requests. */
async function refuseWords(schoolId: string, names: string, words: string, openid: string): Promise<void> {
  await refuseNames(schoolId, names, 'FINDING_NAMES_STUDENT');
  await refuseUncleared(words, openid);
}

/** What of a plan may have a name in it: a department of the school is called as it is called. */
async function namesIn({ owner, action }: Input<'plan-finding'>, finding: Found): Promise<string> {
  const { departments } = await schoolOf(finding).settingsOf(finding.schoolId);
  return departments.some(({ name }) => name === owner) ? action : `${owner}\n${action}`;
}

/** Who does what about it by when. Four requests. */
export const planFinding = beside(async (call: Call<Input<'plan-finding'>>): Promise<FindingPlan> => {
  const { input, now, openid } = call;
  const { finding, isDone } = standing(call, plannerOf);
  if (isDone) return planView(finding, call);
  const course = orRefuse(planned(finding, input, now));
  const names = await namesIn(input, finding);
  await refuseWords(finding.schoolId, names, `${input.owner}\n${input.action}`, openid);
  const saved = await saveCourse(finding, course, call);
  if (!saved) throw new Refusal('FINDING_CHANGED');
  return planView({ ...finding, ...saved }, call);
}, found);

/** What was done so far, or that it is done, for everybody to read. Four requests. */
export const reportFinding = beside(async (call: Call<Input<'report-finding'>>): Promise<FindingPlan> => {
  const { input, now, openid } = call;
  const { finding, by, isDone } = standing(call, reporterOf);
  if (isDone) return planView(finding, call);
  const note = { at: now, office: by.office, text: input.text };
  const course = orRefuse(reported(finding, { note, done: input.done }));
  await refuseWords(finding.schoolId, input.text, input.text, openid);
  const saved = await saveCourse(finding, course, call);
  if (!saved) throw new Refusal('FINDING_CHANGED');
  return planView({ ...finding, ...saved }, call);
}, found);
