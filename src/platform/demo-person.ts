const KEY = 'demo-person';

/** The openid a browser acts as: WeChat has real accounts, a browser on a laptop has demo people. One per tab, `?as=` sets it. */
export function demoPerson(): string | null {
  const named = /[?&]as=([\w-]+)/.exec(window.location.href)?.[1];
  if (named) sessionStorage.setItem(KEY, named);
  return sessionStorage.getItem(KEY);
}

export function becomeDemoPerson(openid: string | null): void {
  if (openid) sessionStorage.setItem(KEY, openid);
  else sessionStorage.removeItem(KEY);
}
