const page = (name: string, query: string) => `/packages/appointment/pages/${name}/index${query && `?${query}`}`;

export type MinutesPart = 'outcomes' | 'check';

/** Addresses of what is said and promised at sessions. */
export const MINUTES_PAGES = {
  minutes: (session: string) => page('minutes', `id=${session}`),
  /** `part`: a page of their own for what came of the cases, and for all of it before it is handed on. */
  write: (session: string, part?: MinutesPart) => page('write-minutes', `id=${session}${part ? `&part=${part}` : ''}`),
  /** `version`: which its writer has seen, whatever stands there by now. */
  check: (session: string, version: number) => `${MINUTES_PAGES.write(session, 'check')}&version=${version}`,
  due: () => page('minutes-due', ''),
  topics: (session: string) => page('topics', `id=${session}`),
  waiting: () => page('waiting-topics', ''),
  commitments: (schoolId: string) => page('commitments', `school=${schoolId}`),
  commitment: (id: string) => page('commitment', `id=${encodeURIComponent(id)}`),
  /** One promise of what is being written; `tried`: what is missing is said at once. */
  promise: (session: string, nth: number, tried = false) =>
    page('promise', `id=${session}&nth=${nth}${tried ? '&tried=1' : ''}`),
  report: (id: string) => page('report', `id=${encodeURIComponent(id)}`),
  host: () => page('host', ''),
} as const;
