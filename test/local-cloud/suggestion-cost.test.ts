import { CaseCloud, SCHOOL } from '../../tools/bench/texts/case-cloud';
import { mixedTexts } from '../../tools/bench/texts/mixed-texts';
import { randomFrom } from '../../tools/seed/random';
import { INVENTED_MATTERS } from '../support/invented-cases';
import { SHORT_MATTERS } from '../support/short-cases';

/** Far more cases that share sentences, and words, than a suggestion may look at. */
const CASES = 3000;

let cloud: CaseCloud;

beforeAll(async () => {
  const random = randomFrom('suggestion cost');
  const short = Object.values(SHORT_MATTERS).flat();
  const mixed = [...mixedTexts(INVENTED_MATTERS, CASES, random)];
  cloud = await CaseCloud.open(
    mixed.map((text, at) => (at % 3 === 0 ? random.pick(short) : text)),
    'bands',
  );
});
afterAll(() => cloud.end());

test.each([
  ['a sentence of a hundred others', INVENTED_MATTERS[0]],
  ['two such sentences', `${INVENTED_MATTERS[1]}${INVENTED_MATTERS[2]}`],
  ['five characters that many begin with', '宿舍没热水'],
])('a suggestion looks at 200 cases at most, and takes the newest: %s', async (_, text) => {
  const { casesLike, MOST_COMPARED, MOST_MET } = await import('../../cloudfunctions/case/search');
  let found = 0;
  const { mostRead } = await cloud.costOf([
    async () => {
      found = (await casesLike({ _id: 'new', schoolId: SCHOOL, text }, new Date(0))).length;
    },
  ]);
  expect(mostRead).toBeLessThanOrEqual(MOST_MET);
  expect(mostRead).toBeGreaterThan(MOST_COMPARED);
  expect(found).toBeLessThanOrEqual(MOST_COMPARED + 1);
  expect(found).toBeGreaterThan(0);
});
