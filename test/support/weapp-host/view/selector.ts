import type * as ge from 'glass-easel';
import { attributeOf, childrenOf, classesOf, tagOf, textOf } from './tree';

type Test = (element: ge.Element) => boolean;
interface Compound {
  tests: Test[];
  byText: boolean;
}

const NAME = /[\w\u0080-\uffff-]+/y;

const nameAt = (selector: string, at: number): string => {
  NAME.lastIndex = at;
  const name = NAME.exec(selector)?.[0];
  if (name === undefined) throw new Error(`selector "${selector}" breaks off at ${at}`);
  return name;
};

/** The end of a bracket that may hold brackets of its own. */
function closing(selector: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let i = at; i < selector.length; i += 1) {
    if (selector[i] === open) depth += 1;
    if (selector[i] === close) depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error(`selector "${selector}" lacks ${close}`);
}

function attributeTest(inside: string): Test {
  const [name = '', ...rest] = inside.split('=');
  if (rest.length === 0) return (element) => attributeOf(element, name) !== undefined;
  const value = rest.join('=').replace(/^["']|["']$/g, '');
  return (element) => String(attributeOf(element, name)) === value;
}

/** Reads `tag#id.class[attr=value]:text(words)`, several of them apart by spaces. */
function parse(selector: string): Compound[] {
  const compounds: Compound[] = [];
  let current: Compound | undefined;
  const add = (test: Test, byText = false) => {
    current ??= { tests: [], byText: false };
    current.tests.push(test);
    current.byText ||= byText;
  };
  for (let at = 0; at < selector.length; ) {
    const mark = selector[at];
    if (mark === ' ') {
      if (current) compounds.push(current);
      current = undefined;
      at += 1;
    } else if (mark === '#' || mark === '.') {
      const name = nameAt(selector, at + 1);
      add(mark === '#' ? (element) => element.id === name : (element) => classesOf(element).includes(name));
      at += name.length + 1;
    } else if (mark === '[') {
      const end = closing(selector, at, '[', ']');
      add(attributeTest(selector.slice(at + 1, end)));
      at = end + 1;
    } else if (selector.startsWith(':text(', at)) {
      const end = closing(selector, at + ':text'.length, '(', ')');
      const words = selector.slice(at + ':text('.length, end);
      add((element) => textOf(element).includes(words), true);
      at = end + 1;
    } else {
      const tag = nameAt(selector, at);
      add((element) => tagOf(element) === tag);
      at += tag.length;
    }
  }
  if (current) compounds.push(current);
  return compounds;
}

const matches = (compound: Compound, element: ge.Element) => compound.tests.every((test) => test(element));

/** All elements that match, in the order of the tree; by text only the innermost ones. */
export function select(root: ge.Element, selector: string): ge.Element[] {
  const compounds = parse(selector.trim());
  const last = compounds.at(-1);
  if (!last) throw new Error('an empty selector');
  const found: ge.Element[] = [];

  // `done` is how many of the outer compounds the ancestors have matched so far.
  const visit = (element: ge.Element, done: number): void => {
    for (const child of childrenOf(element)) {
      if (typeof child === 'string') continue;
      const before = found.length;
      const outer = done < compounds.length - 1 ? compounds[done] : undefined;
      visit(child, outer && matches(outer, child) ? done + 1 : done);
      const hasInner = found.length > before;
      if (done === compounds.length - 1 && matches(last, child) && !(last.byText && hasInner))
        found.splice(before, 0, child);
    }
  };
  visit(root, 0);
  return found;
}
