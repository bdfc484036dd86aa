import { readJson, type UnitConfig } from './bundle';
import type { Host } from './host';
import { resolveFrom } from './paths';

export type Definition = Record<string, unknown>;

/** Pages and components by path: their JSON, their code, and the components they use. */
export class Units {
  #pages = new Map<string, Definition>();
  #loaded = new Set<string>();

  constructor(private readonly host: Host) {}

  definePage(path: string, definition: Definition): void {
    this.#pages.set(path, definition);
  }

  defineComponent(path: string, definition: Definition): void {
    this.host.view.defineComponent(path, definition);
  }

  configOf(path: string): UnitConfig {
    return readJson<UnitConfig>(this.host.input.bundle, `${path}.json`) ?? {};
  }

  /** The definition of a page, loading it and its components at the first visit. */
  page(route: string): Definition {
    this.#load(route);
    const definition = this.#pages.get(route);
    if (!definition) throw new Error(`${route} did not call Page()`);
    return definition;
  }

  // Components before the unit that uses them; the set also ends the circle of Taro's `comp`, which uses itself.
  #load(path: string): void {
    if (this.#loaded.has(path)) return;
    this.#loaded.add(path);
    const config = this.configOf(path);
    const using = { ...this.host.config.usingComponents, ...config.usingComponents };
    const absolute = Object.fromEntries(Object.entries(using).map(([tag, place]) => [tag, resolveFrom(path, place)]));
    for (const component of Object.values(absolute)) this.#load(component);
    this.host.view.setUsing(path, config, absolute);
    this.host.loader.load(path);
  }
}
