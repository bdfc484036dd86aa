/** Addresses of this context's pages. */
export const CASE_PAGES = {
  file: '/packages/case/pages/file/index',
  check: '/packages/case/pages/check/index',
  receipt: '/packages/case/pages/receipt/index',
  queue: '/packages/case/pages/queue/index',
  replies: '/packages/case/pages/replies/index',
  reply: (id: string) => `/packages/case/pages/reply/index?id=${id}`,
  detail: (id: string) => `/packages/case/pages/case/index?id=${id}`,
} as const;
