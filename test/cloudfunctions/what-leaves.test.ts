import { caseActions, STEP_NAMES } from '@types_/case/actions';
import type * as z from '@types_/core/zod';
import { identityActions } from '@types_/identity/actions';
import { unseal } from '../../cloudfunctions/_kit/crypto';
import { accountOf, personPlace } from '../../cloudfunctions/_kit/people';
import { boundKey } from '../../cloudfunctions/_kit/router';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { cases } from '../../cloudfunctions/case/repository';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import type { DemoOfficer } from '../../tools/seed/demo-people';
import { type Answer, as, freshKey } from '../support/as';
import { bind, wishFor } from '../support/binding';
import { allOf } from '../support/everything';
import { upload, withPhoto } from '../support/photos';
import { ADMIN, CLASSMATE, caseIn, FILING, OFFICER, STEPS, STUDENT, step } from '../support/scene';
import { JILIN, person, YANBIAN } from '../support/schools';
import { findSecret, idsOf, storedSecrets } from '../support/secrets';
import { STRANGERS, seedStrangers } from '../support/strangers';

/** One student, and one whose name was lost. */
const ROSTER =
  '学号,姓名,学院,年级,班级,层次\n20269900001,王,文学院,2026,一班,本科\n20269900002,?,文学院,2026,一班,本科\n';

jest.setTimeout(30_000);
beforeAll(seedStrangers);

describe('what leaves', () => {
  const outputs = { ...caseActions, ...identityActions } as Record<string, { output: z.ZodMiniType }>;

  /** The field names a schema knows, at any depth. */
  const fieldsOf = (schema: unknown, known = new Set<string>()): Set<string> => {
    const { def } = (schema as { _zod?: { def: Record<string, unknown> } } | undefined)?._zod ?? {};
    if (!def) return known;
    for (const [name, inner] of Object.entries((def.shape as object | undefined) ?? {})) {
      known.add(name);
      fieldsOf(inner, known);
    }
    for (const inner of [def.innerType, def.element, ...((def.options as unknown[]) ?? [])]) fieldsOf(inner, known);
    return known;
  };
  const namesIn = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(namesIn)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
        : [];

  const everyAnswer = async (): Promise<[openid: string, action: string, answer: Answer][]> => {
    const answers: [string, string, Answer][] = [];
    const keep = async (openid: string, action: string, answer: Promise<Answer>) => {
      answers.push([openid, action, await answer]);
    };
    const { data: place } = await as(ADMIN, identityFunction, 'list-imports');
    const fileId = await upload(ADMIN, `${place.folder}/${freshKey()}`, Buffer.from(ROSTER), 'text/csv');
    const started = await as(ADMIN, identityFunction, 'start-import', { fileId, fileName: '名册.csv' });
    for (const action of ['continue-import', 'cancel-import'])
      await keep(ADMIN, action, as(ADMIN, identityFunction, action, { id: started.data.id }));
    const { id } = await withPhoto(STUDENT);
    const closed = await caseIn('closed');
    for (const openid of [STUDENT, OFFICER, ADMIN, ...STRANGERS.map(([, who]) => who)]) {
      for (const action of ['me', 'list-institutions', 'list-imports'])
        await keep(openid, action, as(openid, identityFunction, action));
      for (const action of ['mine', 'queue']) await keep(openid, action, as(openid, caseFunction, action));
      await keep(openid, 'rates', as(openid, caseFunction, 'rates', { schoolId: JILIN.id }));
      for (const one of [id, closed]) await keep(openid, 'get', as(openid, caseFunction, 'get', { id: one }));
      await keep(openid, 'open-photo-folder', as(openid, caseFunction, 'open-photo-folder', { draft: freshKey() }));
    }
    await keep(STUDENT, 'file', as(STUDENT, caseFunction, 'file', FILING));
    for (const name of STEP_NAMES) {
      const { from, by, say } = STEPS[name];
      const openid = by === 'author' ? STUDENT : OFFICER;
      await keep(openid, name, step(openid, await caseIn(from), name, say));
    }
    const { number, name } = person<'new'>('demo-10183-new-1').roster;
    for (const wish of [
      { number, name: '别人' },
      { number, name },
    ])
      await keep('demo-10183-new-1', 'bind', bind('demo-10183-new-1', wishFor(wish)));
    return answers;
  };

  test('has no openid, no person’s id, no hash, nothing sealed, no key, and no field that its schema does not name', async () => {
    const answers = await everyAnswer();
    const openids = [...new Set(answers.map(([openid]) => openid))];
    const secrets = new Set([...(await storedSecrets()), ...idsOf(openids), ...openids]);
    for (const [openid, action, { ok, data, error }] of answers) {
      expect([openid, action, findSecret(ok ? data : error, secrets)]).toEqual([openid, action, null]);
      if (!ok) expect(Object.keys(error).sort()).toEqual(['code', 'params', 'requestId']);
      const known = fieldsOf(outputs[action]?.output);
      if (ok) expect([action, namesIn(data).filter((field) => !known.has(field))]).toEqual([action, []]);
    }
    expect(answers.filter(([, , { ok }]) => ok).length).toBeGreaterThan(60);
  });

  test('to an officer shows every student by the surname only', async () => {
    const names = [
      ...new Set((await allOf('people')).map(({ _id, name }) => unseal(name as never, personPlace(_id, 'name')))),
    ];
    expect(names.length).toBeGreaterThan(100);
    const own = [OFFICER, ADMIN].map((openid) => (person(openid) as DemoOfficer).roster.name);
    const all = names.filter((name) => !own.includes(name));
    for (const [openid, action, answer] of await everyAnswer()) {
      if (![OFFICER, ADMIN].includes(openid)) continue;
      const text = JSON.stringify(answer.ok ? answer.data : answer.error);
      expect([action, all.filter((name) => text.includes(name))]).toEqual([action, []]);
    }
  });

  test('a key is kept bound to its account: the same key of two people has nothing in common', async () => {
    const key = freshKey();
    const { data } = await as(STUDENT, caseFunction, 'file', FILING, key);
    const stored = (await cases.get(data.id))?.events[0]?.key;
    expect(stored).toBe(boundKey(accountOf(STUDENT), key));
    expect(stored).not.toBe(boundKey(accountOf(CLASSMATE), key));
    expect(stored).not.toContain(key);
  });

  test('is empty where the other school is asked about', async () => {
    const queue = await as('demo-10184-officer', caseFunction, 'queue');
    expect(queue.data).toMatchObject({ school: YANBIAN.name, cases: [], counts: { open: 0, fresh: 0 } });
  });
});
