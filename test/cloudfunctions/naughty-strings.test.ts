import { people } from '../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { studentDocument } from '../../tools/seed/documents';
import { rosterOf } from '../../tools/seed/synthetic-roster';
import naughty from '../fixtures/naughty-strings.json';
import { type Answer, as, freshKey, send } from '../support/as';
import { bind, wishFor } from '../support/binding';
import { everything } from '../support/everything';
import { onOtherDays } from '../support/other-days';
import { expectWords } from '../support/refusals';
import { FILING, file, OFFICER, STUDENT, step } from '../support/scene';
import { JILIN, seedTwoSchools } from '../support/schools';

const strings = [...new Set(naughty)];
const ABREAST = 20;

/** What a text becomes before it is stored, and nothing else happens to it. */
const kept = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Does something for each string, some at the same time; `before` each some. */
async function forEach(
  list: readonly string[],
  work: (text: string, index: number) => Promise<void>,
  before: () => Promise<void> = async () => {},
): Promise<void> {
  for (let start = 0; start < list.length; start += ABREAST) {
    await before();
    await Promise.all(list.slice(start, start + ABREAST).map((text, index) => work(text, start + index)));
  }
}

/** A refusal that names the field; or none, and then the answer is good. */
function isTaken(answer: Answer, field: string, text: string): boolean {
  if (answer.ok) return true;
  expectWords(answer);
  expect([text, answer.error.code, answer.error.params.field]).toEqual([text, 'INPUT_INVALID', field]);
  return false;
}

beforeAll(seedTwoSchools);

describe('strings that broke others', () => {
  test('as the text and the place of a case come back as they were, or are refused', async () => {
    let taken = 0;
    const sayAndRead = async (text: string) => {
      for (const fields of [{ text, place: text }, { text }, { place: text }]) {
        const filed = await as(STUDENT, caseFunction, 'file', { ...FILING, ...fields });
        const refused = String(filed.error?.params.field);
        if (!isTaken(filed, refused in fields ? refused : 'text or place', text)) continue;
        taken += 1;
        const { data } = await as(OFFICER, caseFunction, 'get', { id: filed.data.id });
        for (const field of Object.keys(fields)) expect(data[field]).toBe(kept(text));
        expect(data.timeline[0].text).toBe(data.text);
        expect(data.title).not.toBe('');
        return;
      }
    };
    await forEach(strings, sayAndRead, onOtherDays);
    expect(taken).toBeGreaterThan(strings.length * 0.9);
  });

  test('as letters come back in their order', async () => {
    const letters = strings.filter((_, index) => index % 8 === 0);
    // One person writes no more than forty in a case.
    for (let start = 0; start < letters.length; start += 40) {
      const id = await file();
      const sent: string[] = [];
      for (const text of letters.slice(start, start + 40))
        if (isTaken(await step(OFFICER, id, 'reply', { text }), 'text', text)) sent.unshift(kept(text));
      const { data } = await as(STUDENT, caseFunction, 'get', { id });
      const replies = data.timeline.filter(({ type }: { type: string }) => type === 'reply');
      expect(replies.map(({ text }: { text: string }) => text)).toEqual(sent);
    }
  });

  test('as somebody’s name bind and are shown as they were', async () => {
    const template = rosterOf(JILIN, 1)[0];
    if (!template) throw new Error('no roster line');
    const names = strings.filter((name) => kept(name) === name && name.length <= 80);
    await people.addAll(
      names.map((name, index) => studentDocument(JILIN, { ...template, name, number: `naughty${index}` })),
    );
    await forEach(names, async (name, index) => {
      const bound = await bind(`named-${index}`, wishFor({ number: `naughty${index}`, name }));
      if (!isTaken(bound, 'name', name)) return;
      expect(bound.data.student.name).toBe(name);
      if (index % 10 === 0) expect((await as(`named-${index}`, identityFunction, 'me')).data).toEqual(bound.data);
    });
  });

  test.each([
    ['number', 'bind', identityFunction, wishFor({ number: '', name: '王小明' }), 'ROSTER_NO_MATCH', 1],
    ['id', 'get', caseFunction, {}, 'CASE_NOT_FOUND', 1],
    ['schoolId', 'rates', caseFunction, {}, '', 5],
    ['ticket', 'view-photos', caseFunction, {}, 'PHOTO_TICKET_EXPIRED', 5],
    ['topic', 'file', caseFunction, FILING, '', 5],
  ])('as the %s of %s are refused, and nothing is written', async (field, action, main, input, code, every) => {
    const before = await everything();
    await forEach(
      strings.filter((_, index) => index % every === 0),
      async (text, index) => {
        const answer = await as(action === 'bind' ? `new-${index}` : STUDENT, main, action, {
          ...input,
          [field]: text,
        });
        // 'NULL' and 'null' are one number: of two at the same moment one is asked to try again.
        if ([code, 'BUSY'].includes(answer.error.code)) expectWords(answer);
        else expect(isTaken(answer, field, text)).toBe(false);
      },
    );
    expect(await everything()).toEqual(before);
  });

  test('as a photo, a draft, an action or a key are refused and answered in words', async () => {
    const before = await everything();
    const some = strings.filter((_, index) => index % 5 === 0);
    await forEach(some, async (text) => {
      const photo = await as(STUDENT, caseFunction, 'file', { ...FILING, photos: [text] });
      expectWords(photo);
      expect(photo.error.code).toBe('PHOTO_FOREIGN');
      const folder = await as(STUDENT, caseFunction, 'open-photo-folder', { draft: text, photo: 'one' });
      if (!folder.ok) expectWords(folder);
      const action = await send(STUDENT, caseFunction, { action: text, input: {}, key: freshKey() });
      if (text !== 'get') expectWords(action);
      const key = await send(STUDENT, caseFunction, {
        action: 'withdraw',
        input: { id: 'x'.repeat(20), say: {} },
        key: text,
      });
      expectWords(key);
    });
    expect(await everything()).toEqual(before);
  });
});
