const at = (page: string, round: string, school: string): string =>
  `/packages/survey/pages/${page}/index?round=${round}&school=${school}`;

/** Addresses of the pages that show results. */
export const RESULT_PAGES = {
  list: (school: string) => `/packages/survey/pages/results-list/index?school=${school}`,
  results: (round: string, school: string) => at('results', round, school),
  texts: (round: string, school: string) => at('released-texts', round, school),
  review: (round: string, school: string) => at('text-review', round, school),
  withheld: (round: string, school: string) => at('withheld-texts', round, school),
  others: (round: string, school: string) => at('other-schools', round, school),
} as const;
