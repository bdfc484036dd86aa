/** Addresses of this context's pages. */
export const CASE_PAGES = {
  file: '/packages/case/pages/file/index',
  check: '/packages/case/pages/check/index',
  receipt: '/packages/case/pages/receipt/index',
  queue: '/packages/case/pages/queue/index',
  detail: (id: string) => `/packages/case/pages/case/index?id=${id}`,
  verify: (id: string) => `/packages/case/pages/verify/index?id=${id}`,
  figures: (school: { id: string; name: string }) =>
    `/packages/case/pages/figures/index?school=${school.id}&name=${encodeURIComponent(school.name)}`,
} as const;
