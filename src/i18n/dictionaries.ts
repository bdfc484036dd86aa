import type { access } from './zh-CN/access';
import type { agreement } from './zh-CN/agreement';
import type { approval } from './zh-CN/approval';
import type { breakdown } from './zh-CN/breakdown';
import type { caseWords } from './zh-CN/case';
import type { core } from './zh-CN/core';
import type { danger } from './zh-CN/danger';
import type { demo } from './zh-CN/demo';
import type { departments } from './zh-CN/departments';
import type { desk } from './zh-CN/desk';
import type { digests } from './zh-CN/digests';
import type { errors } from './zh-CN/errors';
import type { exported } from './zh-CN/exported';
import type { identity } from './zh-CN/identity';
import type { inside } from './zh-CN/inside';
import type { league } from './zh-CN/league';
import type { matters } from './zh-CN/matters';
import type { notice } from './zh-CN/notice';
import type { outcome } from './zh-CN/outcome';
import type { overview } from './zh-CN/overview';
import type { privacy } from './zh-CN/privacy';
import type { rebind } from './zh-CN/rebind';
import type { replies } from './zh-CN/replies';
import type { roles } from './zh-CN/roles';
import type { columns, fileRefusals, roster, rowReasons } from './zh-CN/roster';
import type { routing } from './zh-CN/routing';
import type { schoolDays } from './zh-CN/school-days';
import type { surveyAnswer } from './zh-CN/survey-answer';
import type { surveyEditor } from './zh-CN/survey-editor';
import type { surveyEntries } from './zh-CN/survey-entries';
import type { surveyErrors } from './zh-CN/survey-errors';
import type { surveyFindings } from './zh-CN/survey-findings';
import type { surveyItem } from './zh-CN/survey-item';
import type { surveyResults } from './zh-CN/survey-results';
import type { surveyRounds } from './zh-CN/survey-rounds';
import type { telling } from './zh-CN/telling';
import type { verify } from './zh-CN/verify';

type WordsOf<D> = Record<keyof D, string>;

/**
 * Every dictionary by its name: what each language brings, no key less and none more. To add one: write
 * `zh-CN/<name>.ts`, name it here, and the compiler asks for `ko/<name>.ts` and `en/<name>.ts` in `ko/words.ts` and `en/words.ts`.
 */
export interface Dictionaries {
  core: WordsOf<typeof core>;
  errors: WordsOf<typeof errors>;
  identity: WordsOf<typeof identity>;
  access: WordsOf<typeof access>;
  agreement: WordsOf<typeof agreement>;
  approval: WordsOf<typeof approval>;
  notice: WordsOf<typeof notice>;
  privacy: WordsOf<typeof privacy>;
  exported: WordsOf<typeof exported>;
  rebind: WordsOf<typeof rebind>;
  roles: WordsOf<typeof roles>;
  roster: WordsOf<typeof roster>;
  rosterColumns: WordsOf<typeof columns>;
  rosterFile: WordsOf<typeof fileRefusals>;
  rosterRow: WordsOf<typeof rowReasons>;
  schoolDays: WordsOf<typeof schoolDays>;
  overview: WordsOf<typeof overview>;
  case: WordsOf<typeof caseWords>;
  desk: WordsOf<typeof desk>;
  replies: WordsOf<typeof replies>;
  inside: WordsOf<typeof inside>;
  league: WordsOf<typeof league>;
  routing: WordsOf<typeof routing>;
  telling: WordsOf<typeof telling>;
  surveyRounds: WordsOf<typeof surveyRounds>;
  departments: WordsOf<typeof departments>;
  matters: WordsOf<typeof matters>;
  digests: WordsOf<typeof digests>;
  danger: WordsOf<typeof danger>;
  outcome: WordsOf<typeof outcome>;
  verify: WordsOf<typeof verify>;
  breakdown: WordsOf<typeof breakdown>;
  surveyAnswer: WordsOf<typeof surveyAnswer>;
  surveyItem: WordsOf<typeof surveyItem>;
  surveyEditor: WordsOf<typeof surveyEditor>;
  surveyEntries: WordsOf<typeof surveyEntries>;
  surveyErrors: WordsOf<typeof surveyErrors>;
  surveyFindings: WordsOf<typeof surveyFindings>;
  surveyResults: WordsOf<typeof surveyResults>;
  demo: WordsOf<typeof demo>;
}
