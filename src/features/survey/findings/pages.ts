const page = (name: string) => `/packages/survey/pages/${name}/index`;

/** Addresses of 你说我改. */
export const FINDING_PAGES = {
  /** Of a school; of one round where it is given. */
  list: (schoolId: string, round = '') => `${page('findings')}?school=${schoolId}${round && `&round=${round}`}`,
  finding: (id: string) => `${page('finding')}?id=${encodeURIComponent(id)}`,
} as const;
