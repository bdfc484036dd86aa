import { personalAccesses } from './accesses';
import { personalApplications } from './applications';
import { personalApprovals } from './approvals';
import { personalAttendances } from './attendances';
import { personalCases } from './cases';
import { personalFollows } from './follows';
import { personalInvitations } from './invitations';
import type { PersonalKind } from './kind';
import { personalNotices } from './notices';
import { personItself } from './person';
import { personalPhotos } from './photos';
import { personalRolls } from './rolls';
import { personalSubscriptions } from './subscriptions';
import { personalTries } from './tries';

/**
 * Everything that is kept about people, one description for each collection. Who adds a collection adds its description
 * here, or names it below; nothing else has to be touched for export, deletion, retention and the rotation of keys.
 */
export const PERSONAL: readonly PersonalKind[] = [
  personItself,
  personalCases,
  personalAccesses,
  personalApplications,
  personalAttendances,
  personalApprovals,
  personalFollows,
  personalInvitations,
  personalNotices,
  personalPhotos,
  personalRolls,
  personalSubscriptions,
  personalTries,
] as PersonalKind[];

/**
 * Collections in which nothing is found by whom it is about: at most a hash stands there until what it is for is done. What a
 * questionnaire about persons asks and comes to (decision 38) names them in words of the school's, under no id: neither an export nor a
 * deletion finds it, it is shown to nobody elsewhere, and all of it goes a school year after its end (`forget-persons`).
 */
export const NOT_PERSONAL: readonly string[] = [
  'institutions',
  'school-settings',
  'saved-replies',
  'jobs',
  'imports',
  'photo-checks',
  'places',
  'walks',
  'case-rollups',
  'school-heads',
  'day-roots',
  // May name whom they assess, see above.
  'questionnaires',
  'rounds',
  // None of what is about persons; names of students are refused.
  'findings',
  'round-parts',
  'round-keys',
  // Sums of ten people at least.
  'round-turnouts',
  // Nobody knows whose a ballot is: decision 23.
  'urns',
  // Nor whose a text is; an officer reads it before anybody else does. It may be about somebody, see above.
  'survey-texts',
  // Sums of ten people at least, who may have been asked about somebody, see above.
  'round-results',
  // Names of students are refused in both.
  'matters',
  'digests',
  // Tickets, which lead to nobody without our key.
  'sessions',
  'lines',
  'draw-lists',
  // Offices, and a hash of who entered a value.
  'draws',
  // Names of students are refused in both; what an office said stays, and without whose it was what somebody said of a promise who has gone.
  'minutes',
  'commitments',
];
