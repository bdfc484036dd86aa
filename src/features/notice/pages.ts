/** Addresses of this context's pages. */
export const NOTICE_PAGES = {
  inbox: '/packages/notice/pages/inbox/index',
  messages: '/packages/notice/pages/messages/index',
} as const;
