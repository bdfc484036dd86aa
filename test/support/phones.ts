import { startSeededCloud, WEAPP } from './running-cloud';
import { type LaunchOptions, launch, type WeappApp } from './weapp-host/launch';

/** Wire requests that any action may make; fewer where a queue or a rush waits for it. */
const MOST_REQUESTS = 4;
const FEWER: Record<string, number> = {
  ...{ sessions: 2, apply: 3, 'claim-seat': 3 },
  ...{ 'check-in': 3, 'check-in-by-name': 3, 'check-in-walk-in': 3, 'undo-check-in': 2 },
};

/**
 * The phones of a test file: one cloud for all of them, and an app for whoever opens one. At the end every call is held to the
 * requests it may make, apps are closed and the cloud with them. `usual`: what each app is launched with.
 */
export function phones(usual: Partial<LaunchOptions> = {}) {
  let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
  const apps: WeappApp[] = [];
  beforeAll(async () => {
    cloud = await startSeededCloud();
  });
  afterAll(async () => {
    // What a test's own process asks of the database is no call.
    for (const { action, requests } of cloud.calls().filter((one) => one.action !== undefined))
      expect([action, requests.length <= (FEWER[action ?? ''] ?? MOST_REQUESTS)]).toEqual([action, true]);
    for (const app of apps) app.close();
    await cloud.stop();
  });
  return {
    cloud: () => cloud,
    async open(openid: string, page: string, more: Partial<LaunchOptions> = {}): Promise<WeappApp> {
      const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, page, ...usual, ...more });
      apps.push(app);
      return app;
    },
    /** The same phone after WeChat was closed. */
    async again(app: WeappApp, page: string): Promise<WeappApp> {
      const next = await app.relaunch(page);
      apps.push(next);
      return next;
    },
    /** For a file whose phones do something by themselves while the next test runs. */
    closeAll(): void {
      for (const app of apps.splice(0)) app.close();
    },
  };
}
