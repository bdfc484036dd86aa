import type { AppConfig, Bundle } from './bundle';
import { resolveFrom } from './paths';

interface Module {
  exports: unknown;
}
type Require = ((path: string) => unknown) & { async: (path: string) => Promise<unknown> };
type Body = (scope: object, args: [Module, unknown, Require]) => void;

/** Names the app's code in stack traces. */
export const SOURCES = 'the-mini-program';

/** Files by path, compiled once: a second phone runs what the first has warmed up. */
const compiled = new Map<string, { code: string; body: Body }>();

/** CommonJS over the bundle: each file runs once, inside the sandbox, and subpackages keep their borders. */
export class Loader {
  #modules = new Map<string, Module>();
  #roots: string[];
  /** The file being evaluated, without .js: Page() and Component() belong to it. */
  loading = '';

  constructor(
    private readonly bundle: Bundle,
    private readonly sandbox: object,
    config: AppConfig,
  ) {
    this.#roots = (config.subPackages ?? config.subpackages ?? []).map(
      (part) => `${part.root.replace(/^\/|\/$/g, '')}/`,
    );
  }

  load(path: string): unknown {
    const file = this.#locate(path);
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    this.#modules.set(file, module);
    const outer = this.loading;
    this.loading = file.slice(0, -'.js'.length);
    try {
      this.#compile(file)(this.sandbox, [module, module.exports, this.#requireFrom(file)]);
    } finally {
      this.loading = outer;
    }
    return module.exports;
  }

  #locate(path: string): string {
    const found = [path, `${path}.js`, `${path}/index.js`].find(
      (file) => file.endsWith('.js') && this.bundle.read(file) !== undefined,
    );
    if (found === undefined) throw new Error(`module '${path}.js' is not defined`);
    return found;
  }

  #compile(file: string): Body {
    const code = this.bundle.read(file) ?? '';
    const known = compiled.get(file);
    if (known?.code === code) return known.body;
    // `with` over a proxy that claims every name: the one way to hide the host's globals from plain code.
    const body = new Function(
      '__scope',
      '__args',
      `with (__scope) { return (function (module, exports, require) {${code}\n}).apply(undefined, __args) }\n//# sourceURL=${SOURCES}/${file}`,
    ) as Body;
    compiled.set(file, { code, body });
    return body;
  }

  #requireFrom(file: string): Require {
    const require = (path: string) => {
      const target = this.#locate(resolveFrom(file, path));
      const root = this.#rootOf(target);
      if (root !== undefined && root !== this.#rootOf(file)) {
        throw new Error(`${file} requires ${target} of another subpackage: WeChat wants require.async`);
      }
      return this.load(target);
    };
    const later = async (path: string) => this.load(resolveFrom(file, path));
    return Object.assign(require, { async: later });
  }

  #rootOf(file: string): string | undefined {
    return this.#roots.find((root) => file.startsWith(root));
  }
}
