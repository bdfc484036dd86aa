import { resolveFrom } from '../paths';

/** The notch and the home bar of the phone in the pictures. */
const SAFE_AREA: Record<string, string> = { top: '47px', bottom: '34px', left: '0px', right: '0px' };

/** WXSS as CSS: imports put in place, rpx as a share of the width, the phone's safe area. */
export function toCss(files: Record<string, string>, file: string): string {
  return (files[file] ?? '')
    .replace(/@import\s+["'](.+?)["'];?/g, (_, path: string) => toCss(files, resolveFrom(file, path)))
    .replace(/(-?\d*\.?\d+)rpx/gi, 'calc($1 * 100vw / 750)')
    .replace(/env\(safe-area-inset-(\w+)\)/g, (whole, side: string) => SAFE_AREA[side] ?? whole);
}

const add = (css: string): HTMLStyleElement => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.appendChild(style);
  return style;
};

/** The tag under which each component is used: `:host` in its sheet means that element. */
function tagsOf(files: Record<string, string>): Map<string, string> {
  const tags = new Map<string, string>();
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith('.json')) continue;
    const { usingComponents = {} } = JSON.parse(text) as { usingComponents?: Record<string, string> };
    for (const [tag, path] of Object.entries(usingComponents)) tags.set(resolveFrom(file, path), tag);
  }
  return tags;
}

/** Applies app.wxss and the components' styles always, a page's own only while it is shown. */
export function applyStyles(files: Record<string, string>, pages: Set<string>): (route: string) => void {
  const sheets = Object.keys(files).filter((file) => file.endsWith('.wxss'));
  const isPage = (file: string) => pages.has(file.slice(0, -'.wxss'.length));
  add(toCss(files, 'app.wxss'));
  // Imported sheets arrive through app.wxss or a page; components come from anywhere else with a JSON beside them.
  const components = sheets.filter((file) => files[file.replace(/wxss$/, 'json')] !== undefined && !isPage(file));
  const tags = tagsOf(files);
  for (const file of components.filter((one) => one !== 'app.wxss')) {
    add(toCss(files, file).replace(/:host\b/g, tags.get(file.slice(0, -'.wxss'.length)) ?? ':host'));
  }
  const own = new Map(sheets.filter(isPage).map((file) => [file.slice(0, -'.wxss'.length), add(toCss(files, file))]));
  return (route) => {
    for (const [page, style] of own) style.media = page === route ? 'all' : 'not all';
  };
}
