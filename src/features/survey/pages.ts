/** Addresses of the pages on which students find the rounds at their school. */
export const SURVEY_PAGES = {
  mine: '/packages/survey/pages/mine/index',
  round: (id: string) => `/packages/survey/pages/round/index?id=${id}`,
} as const;
