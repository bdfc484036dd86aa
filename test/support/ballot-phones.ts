import { CAST_GRACE_MS } from '@types_/survey/ballot';
import type { RoundDocument } from '../../cloudfunctions/_kit/survey/rounds';
import { phones } from './phones';
import { TWELVE } from './survey-questions';
import { tap } from './thrift';
import type { LaunchOptions, WeappApp } from './weapp-host/launch';

/** Bytes of setData that a tap may cost while answering. */
export const ANSWERING = 1024;
/** Milliseconds until a page must be quiet: more than the host's own bound. */
const SETTLED = 20_000;
const HOME = '/pages/home/index';

type Requested = { url: string; method?: string; data?: string; dataType?: string; header?: Record<string, string> };

/** The phones of a test file on which ballots of twelve items are filled in and cast, with what left them without an account. */
export function ballotPhones() {
  let survey: typeof import('./survey');
  let stores: typeof import('../../cloudfunctions/_kit/survey/urns') &
    typeof import('../../cloudfunctions/_kit/survey/rounds');
  const asked: Requested[] = [];

  /** The domain of the HTTP functions: what WeChat's own request would reach. */
  const http = async (options: Record<string, unknown>) => {
    const { url, method = 'GET', data, dataType } = options as Requested;
    asked.push(options as Requested);
    const answer = await fetch(url.startsWith('/') ? `${cloud().url}/http${url}` : url, {
      method,
      ...(data && { body: data, headers: { 'content-type': 'application/json' } }),
    });
    return { statusCode: answer.status, data: await (dataType === 'text' ? answer.text() : answer.json()) };
  };
  const { cloud, open, again, closeAll } = phones({ answers: { request: http }, settleMs: SETTLED });

  beforeAll(async () => {
    survey = await import('./survey');
    stores = {
      ...(await import('../../cloudfunctions/_kit/survey/urns')),
      ...(await import('../../cloudfunctions/_kit/survey/rounds')),
    };
  });
  afterEach(() => {
    closeAll();
    asked.length = 0;
  });

  /** One tap for each of the twelve; how many taps that was. */
  async function answerAll(app: WeappApp, first = 0): Promise<number> {
    let taps = 0;
    for (const item of TWELVE.items.slice(first)) {
      await tap(app, `#answer-${item.kind === 'scale' && taps % 4 === 3 ? 6 : 2}`, ANSWERING);
      taps += 1;
    }
    return taps;
  }

  return {
    ...{ cloud, http, asked, answerAll },
    survey: () => survey,
    stores: () => stores,
    open: (openid: string, page = HOME, more: Partial<LaunchOptions> = {}) => open(openid, page, more),
    again: (app: WeappApp, page = HOME) => again(app, page),
    page: (name: string, { _id }: RoundDocument) => `/packages/survey/pages/${name}/index?id=${_id}`,
    kept: (app: WeappApp, { _id }: RoundDocument) =>
      [...app.storage].find(([key]) => key.startsWith(`ballot-${_id}-`))?.[1] as {
        id: string | null;
        stage: string;
        alarm: boolean;
        refusedAt?: string | null;
      },
    castIn: async ({ _id }: RoundDocument) =>
      (await stores.urns.find({ roundId: _id }).limit(1000).get()).data.flatMap(({ ballots }) => ballots),
    /** The round is over, and the scheduler has counted it. */
    async closed({ _id }: RoundDocument): Promise<void> {
      await stores.rounds.updateWhere({ _id }, { closesAt: new Date(Date.now() - CAST_GRACE_MS) });
      const { closeRounds } = await import('../../cloudfunctions/scheduler/jobs/close-rounds');
      const { runJob } = await import('./jobs');
      await runJob(closeRounds);
    },
    papers: (openid: string) =>
      cloud()
        .calls()
        .filter((call) => call.action === 'take-ballot-paper' && call.openid === openid && call.ok).length,
    /** Everything is answered, and nothing sent. */
    async filledIn(app: WeappApp): Promise<void> {
      await app.page.tap('#begin');
      await answerAll(app);
    },
  };
}
