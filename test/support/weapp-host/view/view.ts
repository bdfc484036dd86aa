import * as ge from 'glass-easel';
import { type CodeSpace, MiniProgramEnv, type Root, type types } from 'glass-easel-miniprogram-adapter';
import type { UnitConfig } from '../bundle';
import type { Host } from '../host';
import type { OpenPage } from '../router';
import type { Definition } from '../units';
import { createSelectorQuery } from '../wx/selector-query';
import { type TemplateHooks, templateHooks } from './events';

export type PageRoot = Root;
/** What the app calls `this` in a page or component. */
export type PageInstance = {
  data: Record<string, unknown>;
  setData: (data: Record<string, unknown>, done?: () => void) => void;
} & Record<string, unknown>;

const SHARED = 'shared' as types.StyleIsolation;

type Templates = Record<string, (name: string) => never>;
type Evaluate = (hooks: TemplateHooks) => Templates;

const evaluated = new Map<string, Evaluate>();

/** The templates of a bundle as code: parsed once, however many apps run it. */
function evaluate(templates: string): Evaluate {
  const known = evaluated.get(templates);
  if (known) return known;
  const code = new Function('hooks', `return ${templates}`) as Evaluate;
  evaluated.set(templates, code);
  return code;
}

type Callable = (this: unknown, ...args: unknown[]) => unknown;

/** The view layer: the real templates, run by glass-easel, WeChat's own open component framework. */
export class View {
  readonly #space: CodeSpace;
  readonly #backend;
  readonly #defined = new Set<string>();

  constructor(private readonly host: Host) {
    // Errors of the framework must reach the app's error log, not the console.
    ge.globalOptions.throwGlobalError = true;
    ge.globalOptions.writeIdToDOM = true;
    const environment = new MiniProgramEnv();
    this.#backend = environment.associateBackend(host.mount.backend);
    this.#space = environment.createCodeSpace('main', true);
    const groupList = evaluate(host.input.bundle.templates)(templateHooks(host));
    for (const [path, content] of Object.entries(groupList)) {
      // Without the fallback `bindtap=` on a plain element is taken for an attribute and never bound.
      this.#space.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true });
    }
  }

  setUsing(path: string, config: UnitConfig, components: Record<string, string>): void {
    const usingComponents = Object.fromEntries(Object.entries(components).map(([tag, place]) => [tag, `/${place}`]));
    // Isolation would rename the classes: the host applies component styles to the whole page, so name classes apart.
    this.#space.addComponentStaticConfig(path, { ...config, styleIsolation: SHARED, usingComponents });
  }

  defineBehavior(definition: Definition): unknown {
    return this.#space.behavior().definition(definition).register();
  }

  defineComponent(path: string, definition: Definition): void {
    const lifetimes = (definition.lifetimes ?? {}) as Record<string, Callable>;
    const created = lifetimes.created ?? (definition.created as Callable | undefined);
    const bind = (instance: unknown) => this.#bind(instance as PageInstance, path);
    const own = {
      ...definition,
      created: undefined,
      lifetimes: {
        ...lifetimes,
        created(this: unknown) {
          bind(this);
          created?.call(this);
        },
      },
    };
    this.#space.component(path).definition(own).register();
  }

  createPage(route: string, definition: Definition): { root: PageRoot; instance: PageInstance } {
    if (!this.#defined.has(route)) {
      this.#defined.add(route);
      this.#space.component(route).pageDefinition(definition).register();
    }
    const root = this.#backend.createRoot('page', this.#space, route);
    const instance = root.get() as unknown as PageInstance;
    this.#bind(instance, route);
    return { root, instance };
  }

  show(page: OpenPage): void {
    const component = page.root.getComponent();
    const { mount } = this.host;
    if (!ge.Element.isAttached(component)) {
      mount.attach(component, (parent, placeholder) =>
        page.root.attach(parent as ge.GeneralBackendElement, placeholder as ge.GeneralBackendElement),
      );
    }
    mount.show(
      component,
      this.host.router.stack.filter((other) => other !== page).map((other) => other.root.getComponent()),
    );
  }

  destroy(page: OpenPage): void {
    // Once it is released it has nothing on screen by which it could be found.
    this.host.mount.remove(page.root.getComponent());
    this.host.errors.guard(() => page.root.release());
  }

  /** Logs each setData and hands the view a copy, as the bridge between WeChat's two threads does. */
  #bind(instance: PageInstance, where: string): void {
    const { host } = this;
    const component = instance._$ as ge.GeneralComponent;
    instance.setData = (data, done) => {
      component.setData(host.setDataLog.record(where, data));
      if (done) host.clock.setTimeout(() => done.call(instance), 0);
    };
    instance.createSelectorQuery = () => createSelectorQuery(host);
    instance.createIntersectionObserver = (
      host.wx as { createIntersectionObserver: () => unknown }
    ).createIntersectionObserver;
  }
}
