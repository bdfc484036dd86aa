import type { Dictionaries } from '../dictionaries';
import { aboutUnion } from './about-union';
import { access } from './access';
import { agreement } from './agreement';
import { appointmentApplying } from './appointment-applying';
import { appointmentDoor } from './appointment-door';
import { appointmentDraw } from './appointment-draw';
import { appointmentEntries } from './appointment-entries';
import { appointmentErrors } from './appointment-errors';
import { appointmentMinutes } from './appointment-minutes';
import { appointmentSessions } from './appointment-sessions';
import { approval } from './approval';
import { breakdown } from './breakdown';
import { calling } from './calling';
import { caseWords } from './case';
import { caseErrors } from './case-errors';
import { core } from './core';
import { danger } from './danger';
import { daysOff } from './days-off';
import { demo } from './demo';
import { departments } from './departments';
import { desk } from './desk';
import { digests } from './digests';
import { errors } from './errors';
import { exported } from './exported';
import { identity } from './identity';
import { inside } from './inside';
import { league } from './league';
import { matters } from './matters';
import { notice } from './notice';
import { outcome } from './outcome';
import { overview } from './overview';
import { privacy } from './privacy';
import { rebind } from './rebind';
import { replies } from './replies';
import { roles } from './roles';
import { columns, fileRefusals, roster, rowReasons } from './roster';
import { routing } from './routing';
import { schoolDays } from './school-days';
import { schoolTopics } from './school-topics';
import { surveyAnswer } from './survey-answer';
import { surveyEditor } from './survey-editor';
import { surveyEntries } from './survey-entries';
import { surveyErrors } from './survey-errors';
import { surveyFindings } from './survey-findings';
import { surveyItem } from './survey-item';
import { surveyResults } from './survey-results';
import { surveyRounds } from './survey-rounds';
import { surveyTexts } from './survey-texts';
import { telling } from './telling';
import { verify } from './verify';

export const words: Dictionaries = {
  core,
  errors,
  identity,
  access,
  agreement,
  approval,
  notice,
  privacy,
  exported,
  rebind,
  roles,
  roster,
  rosterColumns: columns,
  rosterFile: fileRefusals,
  rosterRow: rowReasons,
  schoolDays,
  overview,
  case: caseWords,
  desk,
  replies,
  inside,
  calling,
  daysOff,
  league,
  routing,
  telling,
  surveyRounds,
  surveyTexts,
  departments,
  schoolTopics,
  matters,
  digests,
  aboutUnion,
  danger,
  outcome,
  verify,
  breakdown,
  surveyAnswer,
  surveyItem,
  surveyEditor,
  surveyEntries,
  surveyErrors,
  surveyFindings,
  surveyResults,
  appointmentSessions,
  appointmentApplying,
  appointmentErrors,
  caseErrors,
  appointmentDraw,
  appointmentEntries,
  appointmentDoor,
  appointmentMinutes,
  demo,
};
