import * as ge from 'glass-easel';
import type { Mount, Rect } from '../view/mount';
import { createElement } from './elements';

const elementBehind = (component: ge.Element) => component.getBackendElement() as unknown as HTMLElement | null;

// WeChat takes an undefined attribute for "not given"; the framework would write it out, and `disabled=""` disables.
const setAttribute = ge.Element.prototype.setAttribute;
ge.Element.prototype.setAttribute = function (name, value) {
  if (value === undefined || value === null) this.removeAttribute(name);
  else setAttribute.call(this, name, value);
};

const plainRect = ({ left, top, right, bottom, width, height }: Rect): Rect => ({
  left,
  top,
  right,
  bottom,
  width,
  height,
});

/** Draws pages into the document. */
export function domMount(
  parent: HTMLElement,
  resolveImage: (src: string) => string,
  onShow: (route: string) => void,
): Mount {
  const backend = new ge.CurrentWindowBackendContext();
  Object.assign(backend, {
    document: {
      createElement: (tag: string) => createElement(tag, resolveImage),
      createTextNode: document.createTextNode.bind(document),
      createDocumentFragment: document.createDocumentFragment.bind(document),
    },
  });
  return {
    backend,
    attach(_, attachTo) {
      const placeholder = document.createElement('div');
      parent.appendChild(placeholder);
      attachTo(parent, placeholder);
    },
    show(shown, others) {
      for (const page of [shown, ...others]) {
        elementBehind(page)?.toggleAttribute('hidden', page !== shown);
      }
      onShow(shown.is);
      window.scrollTo(0, 0);
    },
    remove: (component) => elementBehind(component)?.remove(),
    rectOf: (element) =>
      plainRect(
        (element ? elementBehind(element) : document.documentElement)?.getBoundingClientRect() ?? new DOMRect(),
      ),
  };
}
