/** A built mini-program as the host sees it: its files, and its templates already compiled. */
export interface Bundle {
  /** The text of a file, by its path inside dist/weapp. */
  read(path: string): string | undefined;
  /** Source of a function body's expression that yields the compiled templates (see view/compile.ts). */
  readonly templates: string;
}

export interface PackageConfig {
  root: string;
  pages: string[];
}

export interface AppConfig {
  pages: string[];
  subPackages?: PackageConfig[];
  subpackages?: PackageConfig[];
  tabBar?: { list?: { pagePath: string }[] };
  window?: Record<string, unknown>;
  usingComponents?: Record<string, string>;
}

export interface UnitConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
  navigationBarTitleText?: string;
}

/** Reads a JSON file of the bundle, or undefined where there is none. */
export function readJson<T>(bundle: Bundle, path: string): T | undefined {
  const text = bundle.read(path);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}
