import type { CaseDocument } from '../../cloudfunctions/_kit/cases/document';
import { cases } from '../../cloudfunctions/_kit/cases/store';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { as } from '../support/as';
import { caseIn, OFFICER } from '../support/scene';
import { seedTwoSchools } from '../support/schools';

interface Row {
  id: string;
  turn: string;
  deadline: { day: string };
}

const copiesOf = (document: CaseDocument, count: number, more: Partial<CaseDocument>): CaseDocument[] =>
  Array.from({ length: count }, (_, index) => {
    const name = `${document.number}-${index}`;
    return { ...document, ...more, _id: name, number: name };
  });

beforeAll(seedTwoSchools);

test('a hundred students who never gave a verdict push no case off the desk', async () => {
  const answered = await cases.get(await caseIn('answered'));
  const asked = await cases.get(await caseIn('waiting-for-student'));
  if (!answered || !asked) throw new Error('no case');
  await cases.addAll(copiesOf(answered, 100, { dueDay: '2020-01-02' }));
  await cases.addAll(copiesOf(asked, 100, { dueDay: '2020-01-01' }));
  const ours = [await caseIn('submitted'), await caseIn('acknowledged')];
  const { data } = await as(OFFICER, caseFunction, 'queue');
  expect(data.cases.slice(0, 2).map(({ id }: Row) => id)).toEqual(ours);
  expect(data).toMatchObject({ counts: { fresh: 1, open: 204 }, more: true });
  expect(data.cases.slice(2).every(({ turn }: Row) => turn === 'student')).toBe(true);
});
