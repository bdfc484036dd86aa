/** What is kept about people, by kind: each has a line in the retention table and, if there is anything to show, a part in the export. */
export const PERSONAL_KINDS = [
  'person',
  'cases',
  'accesses',
  'approvals',
  'invitations',
  'follows',
  'rolls',
  'applications',
  'attendances',
  'notices',
  'subscriptions',
  'tries',
  'photos',
] as const;
export type PersonalKindName = (typeof PERSONAL_KINDS)[number];

/** One thing that is known about somebody. */
export const RECORD_NAMES = [
  'roster',
  'account',
  'agreement',
  'term',
  'case',
  'letter',
  'access',
  'export',
  'approval',
  'notice',
  'messages',
  'follow',
  'roll',
  'application',
  'attendance',
  'photo',
  'absence',
  'neither',
  'presumed',
  'voice',
] as const;
export type RecordName = (typeof RECORD_NAMES)[number];

/** What a record says, each in words that a student reads; the words are the client's. */
export const FACT_NAMES = [
  'name',
  'number',
  'school',
  'college',
  'grade',
  'className',
  'level',
  'contact',
  'version',
  'role',
  'office',
  'scope',
  'from',
  'to',
  'caseNumber',
  'topic',
  'place',
  'text',
  'status',
  'photos',
  'by',
  'step',
  'day',
  'solved',
  'rating',
  'notice',
  'readAt',
  'reason',
  'request',
  'answer',
  'template',
  'language',
  'left',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What a roster can be wrong about. */
export const CORRECTABLE = ['name', 'college', 'grade', 'className', 'level'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** A phone number with or without the country's code, or none. */
export const CONTACT_PATTERN = /^$|^\+?\d{6,15}$/;
