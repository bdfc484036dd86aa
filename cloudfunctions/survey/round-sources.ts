import { schoolCalendar } from '@domain/core/school-breaks';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { Place } from '@domain/identity/membership';
import { placeOf } from '@domain/identity/place';
import type { AskedCount } from '@domain/survey/asked';
import { type ClassSize, type Eligible, EVERYBODY } from '@domain/survey/groups';
import type { InputOf } from '@types_/core/envelope';
import type { PlaceId } from '@types_/identity/place';
import type { SurveyActions } from '@types_/survey/actions';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { Who } from '@types_/survey/round-view';
import { _, Collection } from '../_kit/database';
import { publicCalendar } from '../_kit/public-calendar';
import { Refusal } from '../_kit/refusal';
import { schoolSettings, settingsFrom } from '../_kit/school-settings';
import { askedCount, type CountedStudents, classesAsked, schoolsAsked, sizesAsked } from '../_kit/survey/asked-people';
import {
  LAST_SAVED_FIRST,
  type QuestionnaireDocument,
  questionnaires,
  savedBefore,
  upTo,
} from '../_kit/survey/questionnaires';
import { beingCounted, type RoundDocument, rounds } from '../_kit/survey/rounds';
import { lookInRound } from './names-in-questionnaire';

interface School {
  _id: string;
  name: string;
  prefectureCode: string;
}
const institutions = new Collection<School>('institutions');

/** A questionnaire as a round copies it. */
export type QuestionnaireSource = Pick<
  QuestionnaireDocument,
  '_id' | 'place' | 'version' | 'questionnaire' | 'notNames'
>;
/** Those of a place that can be asked: finished, and in its list. */
const askable = (place: PlaceId) => ({ place, draft: _.neq(true), removedAt: null });

/** More than the province has. */
const MOST_SCHOOLS = 200;
const MOST_QUESTIONNAIRES = 60;

const schoolsAt = ({ schoolId, prefecture }: Place): Record<string, unknown> =>
  schoolId !== null ? { _id: schoolId } : prefecture !== null ? { prefectureCode: prefecture } : {};

/** What a draft is made of: the questionnaire, and the schools that its place may ask. One request. */
export async function sourcesOf(
  placeId: PlaceId,
  questionnaireId: string,
): Promise<{ questionnaire: QuestionnaireSource; schools: string[] }> {
  const place = schoolsAt(placeOf(placeId));
  const { list } = await institutions
    .aggregate()
    .match(place)
    .limit(1)
    .lookup(institutions.fieldsBeside(place, 'schools', MOST_SCHOOLS, { _id: 1 }))
    .lookup(questionnaires.firstBeside({ _id: questionnaireId, ...askable(placeId) }, 'questionnaire', 1))
    .end();
  const [found] = list as { schools: School[]; questionnaire: QuestionnaireSource[] }[];
  const questionnaire = found?.questionnaire[0];
  if (!found || !questionnaire) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
  return { questionnaire, schools: found.schools.map(({ _id }) => _id) };
}

/** What a round is planned from: the questionnaire as it is now, names of students in the draft's copy, whom it would ask, and whether an earlier round is still being counted. */
export interface PlanSources {
  questionnaire: QuestionnaireSource;
  asked: AskedCount[];
  schools: Pick<School, '_id' | 'name'>[];
  isCounting: boolean;
  names: string[];
}

/** What a round is planned from. One request. */
export async function planSources(round: RoundDocument, now: Date): Promise<PlanSources> {
  const { place, questionnaireId, schools, eligible } = round;
  const look = lookInRound(round);
  const beside = [
    sizesAsked(schools, eligible, 'asked'),
    institutions.fieldsBeside({ _id: _.in([...schools]) }, 'schools', MOST_SCHOOLS, { name: 1 }),
    rounds.countUpTo(beingCounted(place, now), 'counting', 1),
    ...look.beside,
  ];
  const asking = questionnaires
    .aggregate()
    .match({ _id: questionnaireId, ...askable(place) })
    .limit(1);
  const { list } = await beside.reduce((stage, one) => stage.lookup(one), asking).end();
  type Found = QuestionnaireSource &
    Pick<PlanSources, 'schools'> & { asked: CountedStudents[]; counting: object[] } & Record<string, unknown>;
  const [found] = list as Found[];
  if (!found) throw new Refusal('QUESTIONNAIRE_NOT_FOUND');
  const { asked, counting: over, schools: named, ...questionnaire } = found;
  const rest = { schools: named, isCounting: over.length > 0, names: look.namesIn(found) };
  return { questionnaire, asked: asked.map(askedCount), ...rest };
}

interface Counted {
  schools: School[];
  counts: CountedStudents[];
}

/** Students of some schools whom a choice asks today, to be counted: by class at one school, by school where there are several. */
function counting(schools: readonly string[], eligible: Eligible) {
  const ids = { _id: _.in([...schools]) };
  const asked = schools.length === 1 ? classesAsked : schoolsAsked;
  return institutions
    .aggregate()
    .match(ids)
    .limit(1)
    .lookup(institutions.fieldsBeside(ids, 'schools', MOST_SCHOOLS, { name: 1 }))
    .lookup(asked(schools, eligible, 'counts'));
}

const keyOf = ({ college, grade, className }: ClassSize): string => JSON.stringify([college, 9999 - grade, className]);

function whoFrom({ schools, counts }: Counted): Who {
  if (schools.length > 1) {
    const students = new Map(counts.map(({ _id, count }) => [_id.school, count]));
    return {
      classes: [],
      schools: schools.map(({ _id, name }) => ({ id: _id, name, students: students.get(_id) ?? 0 })),
    };
  }
  const classes = counts.map(({ _id: { college = '', grade = 0, className = '' }, count }): ClassSize => {
    return { college, grade, className, students: count };
  });
  const inOrder = classes.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const students = classes.reduce((sum, one) => sum + one.students, 0);
  return { classes: inOrder, schools: schools.map(({ _id, name }) => ({ id: _id, name, students })) };
}

/** Who a round would ask today, the calendar of the school if it is one, and whether an earlier round of its place is being counted. */
export interface Asked {
  who: Who;
  isCounting: boolean;
  calendar: SchoolCalendar | null;
}

/** Who would be asked today. One request. */
export async function whoIsAsked(
  { place, eligible }: Pick<RoundDocument, 'place' | 'eligible'>,
  schools: readonly string[],
  now: Date,
): Promise<Asked> {
  const [school = ''] = schools;
  const asking = counting(schools, eligible)
    .lookup(schoolSettings.beside({ _id: school }, 'settings'))
    .lookup(rounds.countUpTo(beingCounted(place, now), 'counting', 1));
  const [found] = (await asking.end()).list as (Counted & {
    settings: Parameters<typeof settingsFrom>[1];
    counting: { count: number }[];
  })[];
  const isOne = schools.length === 1;
  const calendar = isOne ? schoolCalendar(publicCalendar, settingsFrom(school, found?.settings ?? [])) : null;
  const isCounting = (found?.counting ?? []).length > 0;
  return { who: whoFrom(found ?? { schools: [], counts: [] }), calendar, isCounting };
}

/** What of a questionnaire is shown to whoever chooses one. */
const OF_CHOICE = {
  ...{ version: 1, savedAt: 1 },
  ...{ 'questionnaire.title': 1, 'questionnaire.items.id': 1, 'questionnaire.vote': 1 },
};
interface Choice extends Pick<QuestionnaireDocument, '_id' | 'version' | 'savedAt'> {
  questionnaire: Pick<Questionnaire, 'title' | 'vote'> & { items: unknown[] };
}

/**
 * Everybody whom a place may ask, and what it may ask them: a part of it, the one saved last first, and behind it what a draft `asked` before.
 * One request.
 */
export async function choicesOf(
  { place: placeId, asked, behind }: InputOf<SurveyActions, 'round-choices'>,
  schools: readonly string[],
) {
  const all = askable(placeId);
  const { list } = await counting(schools, EVERYBODY)
    .lookup(
      questionnaires.orderedBeside(
        savedBefore(all, behind),
        'latest',
        LAST_SAVED_FIRST,
        MOST_QUESTIONNAIRES + 2,
        OF_CHOICE,
      ),
    )
    .lookup(questionnaires.fieldsBeside({ ...all, _id: asked ?? '' }, 'own', 1, OF_CHOICE))
    .end();
  const [found] = list as (Counted & Record<'latest' | 'own', Choice[]>)[];
  const latest = (found?.latest ?? []).slice(0, MOST_QUESTIONNAIRES);
  // Two more than are shown were looked for: one of them may be the draft's own.
  const older = (found?.latest ?? []).slice(MOST_QUESTIONNAIRES);
  const own = (found?.own ?? []).filter(({ _id }) => latest.every((one) => one._id !== _id));
  return {
    who: whoFrom(found ?? { schools: [], counts: [] }),
    questionnaires: [...latest, ...own],
    after: upTo(older.some(({ _id }) => _id !== asked) ? latest.at(-1) : undefined),
  };
}

/** The ids of the schools of a place, to be found with the caller. */
export const schoolsOfPlace = (placeId: PlaceId) =>
  institutions.idsBeside(schoolsAt(placeOf(placeId)), 'schools', MOST_SCHOOLS);
