import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { type Actor, isCurrent } from '../identity/membership';

type About = Pick<Questionnaire, 'aboutPersons' | 'vote'>;

/** Whether a questionnaire names whom it assesses: it says so, or it is a vote, whose options are names (decision 38). */
export const isAboutPersons = ({ aboutPersons, vote }: About): boolean => aboutPersons === true || vote === true;

/** Whether somebody studies at a school, or holds a role there now. */
export const isOfSchool = ({ student, memberships }: Actor, schoolId: string, now: Date): boolean =>
  student?.schoolId === schoolId || memberships.some((one) => one.schoolId === schoolId && isCurrent(one, now));

/** Rounds about persons are kept so long after their end, a school year: then all of them goes. Days. */
export const PERSONS_KEPT_DAYS = 365;

/** Whether all of a round is gone by now because it named people (`forget-persons`): a phone that still knows of it can check nothing. */
export const isForgotten = (
  { questionnaire, closesAt }: { questionnaire: About; closesAt: string },
  now: Date,
): boolean => isAboutPersons(questionnaire) && now.getTime() - Date.parse(closesAt) > PERSONS_KEPT_DAYS * 86_400_000;
