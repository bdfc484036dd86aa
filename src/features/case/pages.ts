/** Addresses of this context's pages. */
export const CASE_PAGES = {
  mine: '/packages/case/pages/mine/index',
  file: '/packages/case/pages/file/index',
  check: '/packages/case/pages/check/index',
  receipt: '/packages/case/pages/receipt/index',
  queue: '/packages/case/pages/queue/index',
  replies: '/packages/case/pages/replies/index',
  reply: (id: string) => `/packages/case/pages/reply/index?id=${id}`,
  league: '/packages/case/pages/league/index',
  longOverdue: '/packages/case/pages/long-overdue/index',
  tell: '/packages/case/pages/tell/index',
  claim: '/packages/case/pages/claim/index',
  matters: '/packages/case/pages/matters/index',
  matter: (id: string) => `/packages/case/pages/matter/index?id=${id}`,
  digests: (schoolId: string) => `/packages/case/pages/digests/index?school=${schoolId}`,
  digest: (id: string) => `/packages/case/pages/digest/index?id=${id}`,
  writeDigest: (kind: 'case' | 'matter', id: string) => `/packages/case/pages/write-digest/index?kind=${kind}&id=${id}`,
  drafts: '/packages/case/pages/drafts/index',
  detail: (id: string) => `/packages/case/pages/case/index?id=${id}`,
  verify: (id: string) => `/packages/case/pages/verify/index?id=${id}`,
  figures: (school: { id: string; name: string }) =>
    `/packages/case/pages/figures/index?school=${school.id}&name=${encodeURIComponent(school.name)}`,
} as const;
