import { studentNamed } from '../../../cloudfunctions/_kit/identity/students-named';
import { people } from '../../../cloudfunctions/_kit/people';
import { newStudent } from '../../../cloudfunctions/identity/student-document';
import { rosterOf } from '../../../tools/seed/synthetic-roster';
import { CLASSMATE } from '../../support/scene';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../../support/schools';

declare const explained: { collection: string; action: string; index: string | null; examined: number }[];

beforeAll(seedTwoSchools);

const NAME = person<'student'>(CLASSMATE).roster.name;
/** Nothing in it is a name that a roster has, and each piece of it is another one. */
const filler = (length: number): string =>
  Array.from({ length }, (_none, at) => String.fromCodePoint(0x3400 + ((at * 7) % 6000))).join('');

test('a name is found wherever it stands in a text as long as minutes are, and however it is written', async () => {
  expect(await studentNamed(JILIN.id, `${filler(2400)}，${NAME}说`)).toBe(NAME);
  expect(await studentNamed(JILIN.id, `${NAME}，${filler(2400)}`)).toBe(NAME);
  expect(await studentNamed(JILIN.id, filler(2400))).toBeNull();
  expect(await studentNamed(JILIN.id, 'no name at all')).toBeNull();
});

test('it is a name at its own school alone; where there is no such school nothing passes', async () => {
  expect(await studentNamed(YANBIAN.id, `${NAME}说`)).toBeNull();
  await expect(studentNamed('0000000000', `${NAME}说`)).rejects.toThrow('no school');
});

test('looking for it reads as many documents at a school of two thousand as at one of sixty', async () => {
  const read = async (text: string): Promise<number> => {
    explained.length = 0;
    await studentNamed(JILIN.id, text);
    return explained
      .filter(({ collection }) => collection === 'people')
      .reduce((all, { examined }) => all + examined, 0);
  };
  const texts = [filler(900), `${filler(900)}${NAME}`];
  const before = [await read(texts[0] ?? ''), await read(texts[1] ?? '')];
  const more = rosterOf(JILIN, 2060).slice(60);
  const school = { _id: JILIN.id, name: JILIN.name };
  const added = more.map(({ number, ...line }) => newStudent(school, { number }, { ...line, codeHash: null }, null));
  await people.addAll(added);
  expect([await read(texts[0] ?? ''), await read(texts[1] ?? '')]).toEqual(before);
  expect(Math.max(...before)).toBeLessThan(10);
});
