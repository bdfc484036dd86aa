const page = (name: string, query: string) => `/packages/appointment/pages/${name}/index${query && `?${query}`}`;

/** Addresses of what is said and promised at sessions. */
export const MINUTES_PAGES = {
  minutes: (session: string) => page('minutes', `id=${session}`),
  write: (session: string) => page('write-minutes', `id=${session}`),
  due: () => page('minutes-due', ''),
  topics: (session: string) => page('topics', `id=${session}`),
  commitments: (schoolId: string) => page('commitments', `school=${schoolId}`),
  commitment: (id: string) => page('commitment', `id=${encodeURIComponent(id)}`),
  host: () => page('host', ''),
} as const;
