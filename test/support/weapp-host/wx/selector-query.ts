import type * as ge from 'glass-easel';
import type { Host } from '../host';
import { select } from '../view/selector';

const NO_SCROLL = { scrollLeft: 0, scrollTop: 0, scrollWidth: 0, scrollHeight: 0 };

type Done = (result: unknown) => void;

/** wx.createSelectorQuery: finds real nodes; their boxes are made up where there is no screen. */
export function createSelectorQuery(host: Host): Record<string, unknown> {
  const jobs: { measure: () => unknown; done?: Done }[] = [];

  const found = (selector: string): ge.Element[] => {
    const page = host.router.top;
    return page ? select(page.root.getComponent(), selector.split('>>>').join(' ')) : [];
  };
  const measured = (element: ge.Element) => ({
    ...host.mount.rectOf(element),
    ...NO_SCROLL,
    id: element.id,
    dataset: { ...element.dataset },
    node: null,
    context: null,
  });
  const viewport = () => ({ ...host.mount.rectOf(), ...NO_SCROLL, id: '', dataset: {} });
  const first = (selector: string) => {
    const [element] = found(selector);
    return element ? measured(element) : null;
  };

  const fields = (measure: () => unknown) => {
    const add = (...given: unknown[]) => {
      jobs.push({ measure, done: given.find((one) => typeof one === 'function') as Done | undefined });
      return query;
    };
    return { boundingClientRect: add, fields: add, scrollOffset: add, node: add, context: add };
  };
  const query: Record<string, unknown> = {
    in: () => query,
    select: (selector: string) => fields(() => first(selector)),
    selectAll: (selector: string) => fields(() => found(selector).map(measured)),
    selectViewport: () => fields(viewport),
    exec: (done?: Done) => {
      const batch = jobs.splice(0);
      host.clock.setTimeout(() => {
        const results = batch.map(({ measure }) => measure());
        for (const [index, job] of batch.entries()) job.done?.(results[index]);
        done?.(results);
      }, 0);
      return query;
    },
  };
  return query;
}
