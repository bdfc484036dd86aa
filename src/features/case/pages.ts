/** Addresses of this context's pages. */
export const CASE_PAGES = {
  file: '/packages/case/pages/file/index',
  queue: '/packages/case/pages/queue/index',
  detail: (id: string) => `/packages/case/pages/case/index?id=${id}`,
} as const;
