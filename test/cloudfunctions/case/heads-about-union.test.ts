import type { OpenEntry } from '@domain/case/chain/chain';
import { examine } from '@domain/case/chain/examine';
import { listOn, publishedHead } from '@domain/case/chain/heads';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { openHash } from '../../../cloudfunctions/_kit/crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { publishHeads } from '../../../cloudfunctions/scheduler/jobs/publish-heads';
import { verifyCases } from '../../../cloudfunctions/scheduler/jobs/verify-cases';
import { as } from '../../support/as';
import { runJob } from '../../support/jobs';
import { CLASSMATE, file, OFFICER, STUDENT, step } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';

beforeAll(seedTwoSchools);

const TODAY = dayOf(new Date());
const night = (days: number): Date => new Date(Date.parse(`${plusDays(TODAY, days)}T04:00:00+08:00`));
const heads = async (schoolId: string, day = TODAY): Promise<string[]> =>
  (await as(OFFICER, caseFunction, 'heads', { schoolId, day })).data.heads;
interface Chain {
  id: string;
  schoolId: string;
  unionSince: string | null;
  entries: OpenEntry[];
}
const chainOf = async (openid: string, id: string): Promise<Chain> =>
  (await as(openid, caseFunction, 'chain', { id })).data as Chain;
async function headOf(openid: string, id: string): Promise<string> {
  const last = (await chainOf(openid, id)).entries.at(-1)?.entry;
  if (!last) throw new Error('no entry');
  return publishedHead(id, last, openHash);
}

test('what is about the union of any school stands in one list of the province, so that nothing is left over in its school’s', async () => {
  await cases.removeAll({ _id: _.gt('') });
  const own = await file(CLASSMATE);
  const about = await file(STUDENT, { aboutUnion: true });
  const elsewhere = await file('demo-10184-student-1', { aboutUnion: true });
  // Said later: from that day on.
  const turned = await file(STUDENT);
  expect((await step(STUDENT, turned, 'about-union')).ok).toBe(true);
  expect(await runJob(publishHeads, night(1))).toEqual({ days: 1 });

  // All that an officer can make is all that their school's list has; the other school had nothing else.
  expect(await heads(JILIN.id)).toEqual([await headOf(OFFICER, own)]);
  expect(await heads(YANBIAN.id)).toEqual([]);
  const province = [
    await headOf(STUDENT, about),
    await headOf('demo-10184-student-1', elsewhere),
    await headOf(STUDENT, turned),
  ];
  expect(await heads('about-union')).toEqual(province.sort());

  // The phone of its student looks for it there; what was published of the days before stays in the school's list.
  for (const [openid, id] of [
    [STUDENT, about],
    [STUDENT, turned],
    [CLASSMATE, own],
  ] as const) {
    const chain = await chainOf(openid, id);
    expect(listOn(plusDays(TODAY, -1), chain.schoolId, chain.unionSince)).toBe(JILIN.id);
    const list = listOn(TODAY, chain.schoolId, chain.unionSince);
    const published = (await as(openid, caseFunction, 'heads', { schoolId: list, day: TODAY })).data;
    expect(examine(chain as never, list, [], published, openHash)).toEqual({
      faults: [],
      missing: [],
      published: 'agrees',
    });
  }

  // The night finds each where it was published, and misses what is removed whole.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  expect(await runJob(verifyCases, night(1))).toMatchObject({ broken: 0, missing: 0 });
  await cases.removeAll({ _id: about });
  expect(await runJob(verifyCases, night(2))).toMatchObject({ broken: 0, missing: 1 });
  jest.restoreAllMocks();
});
