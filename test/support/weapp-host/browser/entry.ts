import type { Bundle } from '../bundle';
import type { Answers, CloudDoor } from '../options';
import { join } from '../paths';
import { WeappApp } from '../weapp-app';
import { listen } from './dom-events';
import { domMount } from './dom-mount';
import type { CloudBridge, Payload, StartOptions } from './payload';
import { applyStyles } from './styles';

declare global {
  interface Window {
    weappPayload: Payload;
    weappCloud?: CloudBridge;
    startWeapp: (options: StartOptions) => Promise<void>;
    weapp: WeappApp;
  }
}

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** The cloud, through the function the driver exposed. */
function bridgedCloud(): CloudDoor | undefined {
  const bridge = window.weappCloud;
  if (!bridge) return undefined;
  return {
    call: (name, data, openid) => bridge('call', name, JSON.stringify(data ?? {}), openid),
    upload: (path, bytes, openid) => bridge('upload', path, toBase64(bytes), openid),
  };
}

/** WeChat tells the app of a promise nobody follows; the browser tells the window. */
function watchRejections(claim: (reason: unknown) => boolean): () => void {
  const listener = (event: PromiseRejectionEvent) => {
    if (claim(event.reason)) event.preventDefault();
  };
  window.addEventListener('unhandledrejection', listener);
  return () => window.removeEventListener('unhandledrejection', listener);
}

window.startWeapp = async (options) => {
  const { files, images, templates } = window.weappPayload;
  const bundle: Bundle = { templates, read: (path) => files[path] };
  const config = JSON.parse(files['app.json'] ?? '{}') as {
    pages: string[];
    subPackages?: { root: string; pages: string[] }[];
  };
  const inParts = (config.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => join(root, page)));
  const showStyle = applyStyles(files, new Set([...config.pages, ...inParts]));
  const photos = new Map(Object.entries(options.photos).map(([path, text]) => [path, fromBase64(text)]));
  const resolveImage = (src: string) => {
    const photo = photos.get(src);
    return photo ? `data:image/jpeg;base64,${toBase64(photo)}` : (images[join(src)] ?? src);
  };
  const root = document.body.appendChild(document.createElement('div'));
  const app = new WeappApp({
    bundle,
    mount: () => domMount(root, resolveImage, showStyle),
    watchRejections,
    cloud: bridgedCloud(),
    openid: options.openid,
    storage: new Map(Object.entries(options.storage)),
    files: photos,
    systemInfo: { windowWidth: window.innerWidth, windowHeight: window.innerHeight, ...options.systemInfo },
    answers: options.answers as Answers,
    online: options.online,
    verbose: true,
  });
  window.weapp = app;
  listen(() => app.rootElement);
  await app.start(options.page);
};
