const page = (name: string) => `/packages/identity/pages/${name}/index`;

/** Addresses of this context's pages. */
export const IDENTITY_PAGES = {
  bind: page('bind'),
  accesses: page('accesses'),
  approvals: page('approvals'),
  rebind: page('rebind'),
  manage: page('manage'),
  settings: page('settings'),
  schoolDays: (place: string) => `${page('school-days')}?place=${place}`,
} as const;
