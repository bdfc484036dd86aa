/** Joins and normalizes slash paths without a leading slash; the browser has no node:path. */
export function join(...parts: string[]): string {
  const out: string[] = [];
  for (const step of parts.join('/').split('/')) {
    if (step === '..') out.pop();
    else if (step !== '' && step !== '.') out.push(step);
  }
  return out.join('/');
}

/** The folder of a file, or '' at the top. */
export function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
}

/** Resolves a path as WeChat does: `/x` from the root of the package, anything else from the file that asks. */
export function resolveFrom(file: string, path: string): string {
  return path.startsWith('/') ? join(path) : join(folderOf(file), path);
}

/** Splits '/pages/a/index?x=1' into its route and its query. */
export function splitUrl(url: string): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?');
  const pairs = search.split('&').filter(Boolean);
  const query = Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      return [decodeURIComponent(key), decodeURIComponent(rest.join('='))];
    }),
  );
  return { path, query };
}
