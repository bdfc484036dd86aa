import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PartDocument } from '../../../cloudfunctions/_kit/survey/parts';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import type { UrnDocument } from '../../../cloudfunctions/_kit/survey/urns';
import { institutions } from '../../../config/seed/province';
import { sealWith } from '../../../domain/survey/ballot-id';
import { EVERYBODY } from '../../../domain/survey/groups';
import { urnOf, urnsFor } from '../../../domain/survey/urn';
import { startBuiltCloud } from '../../../test/support/built-cloud';
import { ballotsOf, itemsBy } from '../../../test/support/survey-random';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '../../..');

/** What is wanted. */
const WANTED = { seconds: 60, stepSeconds: 20, megabytes: 512, pageRatio: 1.5 };
const SCHOOLS = 68;
const GROUPS = 4;
const BALLOTS = 100_000;
const BALLOTS_QUICK = 10_000;
const READS = 60;
const DAY = 86_400_000;

/** Twelve items of every kind; four are asked after an answer. */
const ITEMS = itemsBy(
  Array.from({ length: 12 }, (_each, at) => ({
    kind:
      (
        [
          'scale',
          'scale',
          'scale',
          'scale',
          'scale',
          'scale',
          'single',
          'multiple',
          'scale',
          'scale',
          'single',
          'matrix',
        ] as const
      )[at] ?? 'scale',
    ...{ required: at % 3 !== 2, unused: at % 2 === 0, options: 3, parent: 6, any: at > 7 && at % 2 === 1 ? 3 : 0 },
  })),
);

const roundOf = (id: string, schools: readonly string[], publishesBallots: boolean, now: number): RoundDocument => ({
  ...{ _id: id, version: 1, place: 'province', schoolId: null, prefecture: null, questionnaireId: id },
  ...{ questionnaireVersion: 1, questionnaire: { title: { 'zh-CN': '评议' }, intro: null, items: ITEMS } },
  ...{ eligible: EVERYBODY, grouping: 'grade', schools: [...schools], threshold: 0.5, publishesBallots },
  ...{ opensAt: new Date(now - 9 * DAY), closesAt: new Date(now - DAY), state: 'open', keysHash: null },
  ...{ createdBy: 'bench', createdAt: new Date(now - 10 * DAY), recent: [] },
});

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** A school's urns, as full as they are when so many have cast, and its part. */
function schoolOf(
  roundId: string,
  schoolId: string,
  ballots: readonly string[],
): { part: PartDocument; urns: UrnDocument[] } {
  const each = Math.ceil(ballots.length / GROUPS);
  const partId = `${roundId}:${schoolId}`;
  const urns: UrnDocument[] = [];
  const groups = Array.from({ length: GROUPS }, (_each, group) => {
    const own = ballots.slice(group * each, (group + 1) * each);
    const eligible = Math.round(own.length * 1.3);
    const count = urnsFor(eligible);
    const boxes = Array.from(
      { length: count },
      (_box, urn): UrnDocument => ({
        ...{ _id: `${partId}:${group}:${urn}`, partId, roundId, group, sealed: false, ballots: [], texts: [] },
      }),
    );
    for (const [at, answers] of own.entries()) {
      const id = hash(`${partId}/${group}/${at}`);
      boxes[urnOf(id, count)]?.ballots.push({ id, sealKey: id, seal: sealWith(id, answers), answers });
    }
    urns.push(...boxes);
    return { name: String(2023 + group), eligible, urns: count, publicKey: '' };
  });
  const eligible = groups.reduce((sum, group) => sum + group.eligible, 0);
  const counted = { freeze: 'bench', begun: 1, frozenAt: new Date(0), papers: 0, countedAt: null };
  return { part: { _id: partId, version: 1, roundId, schoolId, eligible, groups, ...counted }, urns };
}

/** Sets up a round whose ballots are cast, and closes it as the scheduler does: steps of 15 s, each in a new process. */
async function closed(roundId: string, ballots: number, schools: readonly string[]): Promise<object> {
  const { parts } = await import('../../../cloudfunctions/_kit/survey/parts');
  const { rounds } = await import('../../../cloudfunctions/_kit/survey/rounds');
  const { urns } = await import('../../../cloudfunctions/_kit/survey/urns');
  process.stderr.write(`${ballots} ballots at ${schools.length} schools …\n`);
  const all = ballotsOf(ITEMS, ballots, 20261126);
  const each = Math.ceil(ballots / schools.length);
  for (const [at, school] of schools.entries()) {
    const { part, urns: boxes } = schoolOf(roundId, school, all.slice(at * each, (at + 1) * each));
    await parts.add(part);
    for (let from = 0; from < boxes.length; from += 50) await urns.addAll(boxes.slice(from, from + 50));
  }
  await rounds.add(roundOf(roundId, schools, true, Date.now()));
  const steps: { ms: number; megabytes: number }[] = [];
  while ((await rounds.get(roundId))?.state !== 'closed') {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'tools/bench/survey/close-once.ts', '15'], {
      cwd: ROOT,
      env: process.env,
    });
    steps.push(JSON.parse(stdout) as (typeof steps)[number]);
  }
  const seconds = Math.round(steps.reduce((sum, { ms }) => sum + ms, 0) / 100) / 10;
  const worst = {
    stepSeconds: Math.max(...steps.map(({ ms }) => ms)) / 1000,
    megabytes: Math.max(...steps.map(({ megabytes }) => megabytes)),
  };
  const isMet =
    seconds <= WANTED.seconds && worst.stepSeconds <= WANTED.stepSeconds && worst.megabytes <= WANTED.megabytes;
  return { ballots, schools: schools.length, items: ITEMS.length, seconds, steps: steps.length, ...worst, isMet };
}

/** Lays texts beside the results of a school, as many as there are when every fifth has written something, some of them read. */
async function withTexts(roundId: string, schoolId: string, count: number): Promise<void> {
  const { surveyTexts } = await import('../../../cloudfunctions/_kit/survey/texts');
  const { countTextsAgain } = await import('../../../cloudfunctions/scheduler/jobs/count-texts');
  const partId = `${roundId}:${schoolId}`;
  const texts = Array.from({ length: count }, (_each, at) => ({
    ...{
      _id: hash(`${partId}/${at}`),
      partId,
      schoolId,
      item: 'own',
      text: '排队太长，能不能多开一个窗口？',
      remark: '',
    },
    ...{
      state: at % 3 === 0 ? ('released' as const) : ('waiting' as const),
      why: null,
      by: null,
      office: '',
      at: null,
    },
    ...{ key: '', earlier: [], ...(at === 0 && { uncounted: true as const }) },
  }));
  for (let from = 0; from < count; from += 500) await surveyTexts.addAll(texts.slice(from, from + 500));
  await countTextsAgain.run({ now: new Date(), endsAt: new Date(Date.now() + 60_000) });
}

/** Closing a province's round, and what its results page costs beside that of a hundred ballots. */
export async function benchClosing(isQuick: boolean): Promise<object> {
  const cloud = await startBuiltCloud({ timers: false });
  try {
    process.env.XUESHENG_KEYS ??= (await import('../../../test/support/keys')).TEST_KEYS;
    const { seedManyStudents } = await import('../../../test/support/many-students');
    const [reader = ''] = await seedManyStudents(1);
    const schools = institutions.slice(0, SCHOOLS).map(({ id }) => id);
    const [first = ''] = schools;
    const province = await closed('bench-of-the-province', isQuick ? BALLOTS_QUICK : BALLOTS, schools);
    const large = await closed('bench-of-one-school', isQuick ? BALLOTS_QUICK : BALLOTS, [first]);
    await closed('bench-of-a-hundred', 100, [first]);
    await withTexts('bench-of-one-school', first, (isQuick ? BALLOTS_QUICK : BALLOTS) / 5);
    await withTexts('bench-of-a-hundred', first, 20);
    const page = async (round: string) => {
      const times: number[] = [];
      let bytes = 0;
      for (let n = 0; n < READS; n += 1) {
        const started = performance.now();
        const event = { action: 'results', input: { round, school: first, version: 0 } };
        const reply = (await cloud.invoke('survey', event, { openid: reader })) as { ok: boolean };
        if (!reply.ok) throw new Error(JSON.stringify(reply));
        times.push(performance.now() - started);
        bytes = JSON.stringify(reply).length;
      }
      return { ms: Math.round((times.sort((a, b) => a - b)[READS >> 1] ?? 0) * 10) / 10, bytes };
    };
    const pages = { hundred: await page('bench-of-a-hundred'), all: await page('bench-of-one-school') };
    const isMet = pages.all.ms <= WANTED.pageRatio * pages.hundred.ms;
    return { wanted: WANTED, province, large, page: { ...pages, isMet } };
  } finally {
    await cloud.close();
  }
}
