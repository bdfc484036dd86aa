/** Addresses of the pages behind a round's own. */
export const ANSWER_PAGES = {
  answer: (id: string) => `/packages/survey/pages/answer/index?id=${id}`,
  review: (id: string) => `/packages/survey/pages/review/index?id=${id}`,
  secrecy: (id: string) => `/packages/survey/pages/secrecy/index?id=${id}`,
} as const;
