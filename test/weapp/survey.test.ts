import type { RoundDocument } from '../../cloudfunctions/_kit/survey/rounds';
import { startSeededCloud, WEAPP } from '../support/running-cloud';
import { TWELVE } from '../support/survey-questions';
import { tap } from '../support/thrift';
import { type LaunchOptions, launch, type WeappApp } from '../support/weapp-host/launch';

/** Bytes of setData that a tap may cost while answering (issue 6). */
const ANSWERING = 1024;
const ONE = 'demo-10183-student-1';

type Requested = { url: string; method?: string; data?: string; header?: Record<string, string> };

let cloud: Awaited<ReturnType<typeof startSeededCloud>>;
let survey: typeof import('../support/survey');
let stores: typeof import('../../cloudfunctions/_kit/survey/urns') &
  typeof import('../../cloudfunctions/_kit/survey/rounds');
const apps: WeappApp[] = [];
/** What left the phone without an account, in the order in which it did. */
let asked: Requested[] = [];

beforeAll(async () => {
  cloud = await startSeededCloud();
  survey = await import('../support/survey');
  stores = {
    ...(await import('../../cloudfunctions/_kit/survey/urns')),
    ...(await import('../../cloudfunctions/_kit/survey/rounds')),
  };
});
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
  asked = [];
});
afterAll(() => cloud.stop());

/** The domain of the HTTP functions: what WeChat's own request would reach. */
const http = async (options: Record<string, unknown>) => {
  const { url, method = 'GET', data } = options as Requested;
  asked.push(options as Requested);
  const answer = await fetch(`${cloud.url}/http${url}`, {
    method,
    ...(data && { body: data, headers: { 'content-type': 'application/json' } }),
  });
  return { statusCode: answer.status, data: await answer.json() };
};

async function open(openid: string, page = '/pages/home/index', more: Partial<LaunchOptions> = {}): Promise<WeappApp> {
  const app = await launch({ dist: WEAPP, cloudUrl: cloud.url, openid, page, answers: { request: http }, ...more });
  apps.push(app);
  return app;
}
async function again(app: WeappApp, page = '/pages/home/index'): Promise<WeappApp> {
  const next = await app.relaunch(page);
  apps.push(next);
  return next;
}

const page = (name: string, { _id }: RoundDocument) => `/packages/survey/pages/${name}/index?id=${_id}`;
const kept = (app: WeappApp, { _id }: RoundDocument) =>
  app.storage.get(`ballot-${_id}`) as { id: string | null; stage: string; alarm: boolean };
const castIn = async ({ _id }: RoundDocument) =>
  (await stores.urns.find({ roundId: _id }).limit(1000).get()).data.flatMap(({ ballots }) => ballots);
const papers = (openid: string) =>
  cloud.calls().filter((call) => call.action === 'take-ballot-paper' && call.openid === openid && call.ok).length;

/** One tap for each of the twelve; how many taps that was. */
async function answerAll(app: WeappApp, first = 0): Promise<number> {
  let taps = 0;
  for (const item of TWELVE.items.slice(first)) {
    await tap(app, `#answer-${item.kind === 'scale' && taps % 4 === 3 ? 6 : 2}`, ANSWERING);
    taps += 1;
  }
  return taps;
}

describe('a questionnaire of twelve items', () => {
  test('is answered and sent in fifteen taps from opening the app, each below 1 KB', async () => {
    const round = await survey.openRound({ questionnaire: TWELVE });
    const app = await open(ONE);
    let taps = 0;
    const touch = async (selector: string) => {
      taps += 1;
      await tap(app, selector, ANSWERING);
    };
    await touch(`#round-${round._id}`);
    expect(app.page.text()).toContain('你和 59 人一起投');
    await touch('#begin');
    expect(app.page.text()).toContain('第 1 题，共 12 题');
    expect(papers(ONE)).toBe(1); // taken now, minutes before the ballot goes
    taps += await answerAll(app);
    expect(app.page.text()).toContain('投之前看一眼');
    expect(asked).toHaveLength(0);
    await touch('#cast-ballot');
    expect(app.page.text()).toContain('投出了');
    expect(taps).toBeLessThanOrEqual(15);
    const [ballot] = await castIn(round);
    expect(ballot?.id).toBe(kept(app, round).id);
    expect(app.page.get('#ballot-id').text()).toContain(ballot?.id);
    expect(asked.map(({ url }) => url)).toEqual(['/ballot-box/cast']);
    expect(JSON.stringify(asked)).not.toContain('openid');
    expect(JSON.stringify(asked)).not.toContain(ONE);
    expect(Object.keys(asked[0]?.header ?? {})).toEqual(['content-type']);
    expect(app.errors).toEqual([]);
  });
});
