import * as aboutUnion from '@domain/survey/about-union';
import { LEAGUE } from '../../support/roles';
import { OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { CANTEEN, CANTEEN_ITEMS, openRound, partOf } from '../../support/survey';
import { roundFor } from '../../support/survey-answer';
import { ballotsOf } from '../../support/survey-random';
import { closeNow, fillUrns } from '../../support/survey-results';
import { survey } from '../../support/survey-rounds';
import { resultsAt, showResults } from '../../support/survey-shown';

jest.mock('@domain/survey/about-union', () => ({
  __esModule: true,
  ...jest.requireActual('@domain/survey/about-union'),
}));

beforeAll(seedTwoSchools);
afterEach(() => jest.restoreAllMocks());

// The questionnaire is a copy that nobody edits; the names of the union come with the app, and a next version may know more or fewer.
test.each([
  ['fewer', '学生会工作', 'league'],
  ['more', '二食堂评议', 'desk'],
] as const)(
  'where %s names of the union are known at the end, those read who students were told',
  async (names, title, reader) => {
    const round = await openRound({ questionnaire: { ...CANTEEN, title: { 'zh-CN': title } } });
    expect((await roundFor(STUDENT, round._id)).data.reader).toBe(reader);
    await fillUrns(await partOf(round), 0, ballotsOf(CANTEEN_ITEMS, 30, 2), { own: ['权益部只会说收到'] });
    jest.spyOn(aboutUnion, 'isAboutUnion').mockReturnValue(names === 'more');
    expect((await roundFor(STUDENT, round._id)).data.reader).toBe(reader);
    await closeNow(round);
    expect((await showResults(STUDENT, round)).data.reader).toBe(reader);
    const mayRead = async (openid: string) => (await survey(openid, 'text-review', resultsAt(round))).ok;
    expect([await mayRead(OFFICER), await mayRead(LEAGUE)]).toEqual([reader === 'desk', true]);
  },
);
