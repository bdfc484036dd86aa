const page = (name: string): string => `/packages/identity/pages/${name}/index`;

/** Addresses of the pages about one's own data. */
export const PRIVACY_PAGES = {
  agreement: page('agreement'),
  data: page('my-data'),
  export: page('export'),
  leave: page('leave'),
} as const;

/** What is everybody's, for whoever has not agreed. */
export const PUBLIC_PAGE = '/pages/home/index?tab=figures';
