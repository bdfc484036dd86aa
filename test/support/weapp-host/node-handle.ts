import type * as ge from 'glass-easel';
import type { Act, ActResult } from './page-handle';
import { stateOf, tap } from './view/controls';
import { dispatch, type Touch } from './view/dispatch';
import { select } from './view/selector';
import { attributeOf, classesOf, drawTree, tagOf, textOf } from './view/tree';
import { wxsStyleOf } from './view/wxs-instance';

/** An element on the page. */
export class NodeHandle {
  constructor(
    private readonly root: ge.Element,
    readonly element: ge.Element,
    private readonly act: Act,
  ) {}

  get tag(): string {
    return tagOf(this.element);
  }

  get id(): string {
    return this.element.id;
  }

  get dataset(): Record<string, unknown> {
    return { ...this.element.dataset };
  }

  get classes(): string[] {
    return classesOf(this.element);
  }

  /** What a form control shows: what was typed, or what the app set since. */
  get value(): unknown {
    return stateOf(this.element);
  }

  /** The inline style, with what WXS added. */
  get style(): string {
    return [this.element.style, wxsStyleOf(this.element)].filter(Boolean).join(';');
  }

  hasClass(name: string): boolean {
    return this.classes.includes(name);
  }

  attr(name: string): unknown {
    return attributeOf(this.element, name);
  }

  text(): string {
    return textOf(this.element);
  }

  tree(): string {
    return drawTree(this.element);
  }

  $$(selector: string): NodeHandle[] {
    return select(this.element, selector).map((element) => new NodeHandle(this.root, element, this.act));
  }

  tap(): Promise<ActResult> {
    return this.act(() => tap(this.root, this.element));
  }

  fire(type: string, detail?: unknown, touch?: Touch): Promise<ActResult> {
    return this.act(() => dispatch(this.element, type, detail, touch));
  }
}
