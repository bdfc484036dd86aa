import { httpCloud } from './http-cloud';
import { openBundle } from './open-bundle';
import type { LaunchOptions } from './options';
import { watchRejections } from './unhandled';
import { headless } from './view/mount';
import { WeappApp } from './weapp-app';

export type { LaunchOptions } from './options';
export type { WeappApp } from './weapp-app';

/** Starts the built mini-program of dist/weapp without WeChat and waits until its first page is quiet. */
export async function launch(options: LaunchOptions): Promise<WeappApp> {
  const app = new WeappApp(
    {
      bundle: await openBundle(options.dist),
      mount: headless,
      watchRejections,
      cloud: options.cloudUrl === undefined ? undefined : httpCloud(options.cloudUrl),
      openid: options.openid ?? 'o-test',
      storage: new Map(Object.entries(options.storage ?? {})),
      files: new Map(Object.entries(options.files ?? {})),
      systemInfo: options.systemInfo ?? {},
      answers: options.answers ?? {},
      online: options.online ?? true,
      verbose: options.verbose ?? false,
    },
    options.settleMs,
  );
  try {
    return await app.start(options.page);
  } catch (error) {
    app.close();
    throw error;
  }
}
