/** The inner input gets the spoken name: Taro leaves it on a host that no screen reader asks. It comes a few frames late. */
export function quietInput(host: HTMLElement | null, label: string, frames = 60): void {
  const inner = host?.querySelector('input, textarea');
  if (inner) inner.setAttribute('aria-label', label);
  else if (host && frames > 0) requestAnimationFrame(() => quietInput(host, label, frames - 1));
}
