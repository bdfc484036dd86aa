import { foundBy } from '@domain/case/search/found-by';
import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { type AlikeCase, casesLike, LOOK_BACK, MOST_COMPARED, searchCases } from '../../../cloudfunctions/case/search';
import { send } from '../../support/as';
import { caseIn } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';

const SCHOOL = JILIN.id;
const FIRST = Date.parse('2026-09-01T00:00:00Z');
let template: CaseDocument;

/** Cases of one school with these texts, each a minute after the one before. */
async function add(schoolId: string, name: string, texts: readonly string[], more: Partial<CaseDocument> = {}) {
  const documents = texts.map((text, at): CaseDocument => {
    const number = `10183-260901-${name}${String(at).padStart(3, '0')}`.toUpperCase();
    const state = { ...template, schoolId, text, number, filedAt: new Date(FIRST + at * 60_000), ...more };
    return { ...state, _id: `${name}-${schoolId}-${at}`, ...foundBy(state) };
  });
  await cases.addAll(documents);
  return documents;
}

const search = (
  typed: string,
  more: { within?: Record<string, string | boolean>; before?: Date | null; limit?: number } = {},
) => searchCases(SCHOOL, typed, more.within ?? {}, more.before ?? null, more.limit ?? 20);
const idsOf = async (...asked: Parameters<typeof search>) => (await search(...asked))?.cases.map(({ _id }) => _id);

const wireRequestsOf = async (work: () => Promise<unknown>): Promise<number> =>
  (await send(undefined, async () => ({ done: await work() }), {})).wire.length;

beforeAll(async () => {
  await seedTwoSchools();
  template = (await cases.get(await caseIn('submitted'))) as CaseDocument;
  await cases.removeAll({ schoolId: SCHOOL });
});

afterEach(async () => {
  for (const schoolId of [SCHOOL, YANBIAN.id]) await cases.removeAll({ schoolId });
});

describe('a search', () => {
  it('finds the cases of the own school that have all words, the newest first', async () => {
    await add(SCHOOL, 'aa', ['食堂的菜凉了', '宿舍漏水', '食堂漏水，宿舍也漏水']);
    await add(YANBIAN.id, 'bb', ['食堂漏水']);
    expect(await idsOf('漏水')).toEqual([`aa-${SCHOOL}-2`, `aa-${SCHOOL}-1`]);
    expect(await idsOf('漏水 食堂')).toEqual([`aa-${SCHOOL}-2`]);
    expect(await idsOf('停电')).toEqual([]);
    expect(await idsOf('，。')).toBeUndefined();
  });

  it('finds a case by its number, whole, by its end, and as it is read out', async () => {
    await add(SCHOOL, 'cc', ['食堂的菜凉了', '食堂的汤也凉了']);
    for (const typed of ['10183-260901-CC001', 'cc001', '10183 260901 cc001', '１０１８３－２６０９０１－ＣＣ００１'])
      expect(await idsOf(typed)).toEqual([`cc-${SCHOOL}-1`]);
  });

  it('finds a single character, and one beside a word', async () => {
    await add(SCHOOL, 'dd', ['没有水了', '水管坏了，宿舍没人修', '宿舍停电']);
    expect(await idsOf('水')).toEqual([`dd-${SCHOOL}-1`, `dd-${SCHOOL}-0`]);
    expect(await idsOf('宿舍 水')).toEqual([`dd-${SCHOOL}-1`]);
  });

  it('keeps to what the cases must be beside', async () => {
    await add(SCHOOL, 'ee', ['食堂的菜凉了'], { open: true });
    await add(SCHOOL, 'ff', ['食堂的汤凉了'], { open: false });
    expect(await idsOf('食堂', { within: { open: true } })).toEqual([`ee-${SCHOOL}-0`]);
  });

  it('goes through all that is found page by page', async () => {
    await add(
      SCHOOL,
      'gg',
      Array.from({ length: 7 }, (_, n) => `食堂的第${n}个窗口`),
    );
    const pages: string[][] = [];
    for (let before: Date | null | undefined = null; before !== undefined; ) {
      const found = await search('食堂', { before, limit: 3 });
      pages.push(found?.cases.map(({ _id }) => _id.split('-')[2] as string) ?? []);
      before = found?.before ?? undefined;
    }
    expect(pages).toEqual([['6', '5', '4'], ['3', '2', '1'], ['0']]);
  });

  it('looks at a bounded number of cases and says from where the next one goes on', async () => {
    const common = Array.from({ length: LOOK_BACK + 10 }, (_, n) => `食堂的第${n}个窗口`);
    await add(SCHOOL, 'hh', ['食堂旁边的宿舍', ...common, '宿舍门口']);
    const first = await search('食堂 宿舍');
    expect(first?.cases).toEqual([]);
    expect(first?.before).toEqual(new Date(FIRST + 11 * 60_000));
    const second = await search('食堂 宿舍', { before: first?.before ?? null });
    expect(second).toMatchObject({ cases: [{ _id: `hh-${SCHOOL}-0` }], before: null });
  });

  it('takes one request', async () => {
    expect(await wireRequestsOf(() => search('食堂 宿舍 水'))).toBe(1);
  });
});

describe('cases that are alike', () => {
  const TEXT = '四楼东边六个寝室的暖气片是凉的，室内只有十四度，晚上没法睡觉。';
  const SAME = '四楼东边六个宿舍暖气片是凉的，晚上没法睡觉，室内才十四度！请尽快修一下。';
  const OTHER = '图书馆二楼的插座一半没有电，期末了大家都在抢座位。';
  const since = new Date(FIRST);
  const like = async (text: string): Promise<AlikeCase[]> => casesLike({ _id: 'new', schoolId: SCHOOL, text }, since);

  it('are found in the own school, itself left out, and in no other school', async () => {
    const [own] = await add(SCHOOL, 'ii', [TEXT, SAME, OTHER]);
    await add(YANBIAN.id, 'jj', [TEXT, SAME]);
    expect((await casesLike(own as CaseDocument, since)).map(({ _id }) => _id)).toEqual([`ii-${SCHOOL}-1`]);
    expect((await like(TEXT)).map(({ _id }) => _id)).toEqual([`ii-${SCHOOL}-0`, `ii-${SCHOOL}-1`]);
  });

  it('do not leave with their texts', async () => {
    await add(SCHOOL, 'kk', [SAME]);
    const [found] = await like(TEXT);
    expect(found).toMatchObject({ likeness: expect.any(Number), number: '10183-260901-KK000' });
    expect(found).not.toHaveProperty('text');
  });

  it('are not looked for among those filed before', async () => {
    await add(SCHOOL, 'll', [SAME], { filedAt: new Date(FIRST - 1) });
    expect(await like(TEXT)).toEqual([]);
  });

  it('are compared up to a bounded number, the newest of those that share as much', async () => {
    await add(
      SCHOOL,
      'mm',
      Array.from({ length: MOST_COMPARED + 30 }, () => TEXT),
    );
    const found = await like(TEXT);
    expect(found).toHaveLength(MOST_COMPARED + 1); // one more is read, since the case itself may be among them
    expect(found.map(({ filedAt }) => filedAt.getTime())).toEqual(
      Array.from(found, (_, at) => FIRST + (MOST_COMPARED + 29 - at) * 60_000),
    );
  });

  it('take one request, and none for a text that says nothing', async () => {
    expect(await wireRequestsOf(() => like(TEXT))).toBe(1);
    expect(await wireRequestsOf(() => like('？？？？？？'))).toBe(0);
  });
});
