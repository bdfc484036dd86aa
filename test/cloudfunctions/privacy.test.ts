import path from 'node:path';
import { STEP_NAMES } from '@types_/case/actions';
import { cases } from '../../cloudfunctions/_kit/case/store';
import { type Sealed, seal, unseal } from '../../cloudfunctions/_kit/crypto';
import { people, personPlace } from '../../cloudfunctions/_kit/people';
import { authorPlace } from '../../cloudfunctions/_kit/personal/cases';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { sdkEnvironment } from '../../local-cloud/functions/environment';
import { demoPeopleOf, demoViewers } from '../../tools/seed/demo/people';
import { demoPersonId } from '../../tools/seed/documents';
import { rosterOf } from '../../tools/seed/synthetic-roster';
import { as } from '../support/as';
import { wishFor } from '../support/binding';
import { buildFunctions, callOver } from '../support/built-cloud';
import { type CliCloud, contentsOf, startCliCloud } from '../support/cli-cloud';
import { allOf } from '../support/everything';
import { makeRoom } from '../support/other-days';
import { CLASSMATE, FILING, file, OFFICER, STEPS, STUDENT, WHO } from '../support/scene';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../support/schools';
import { temporaryFolder } from '../support/temporary-folder';

declare const localCloud: { admin: string };

/** As UTF-8, and as JSON may write it. */
const spellings = (text: string): string[] => {
  const escaped = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
    .map((unit) => (unit < 128 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`))
    .join('');
  return [
    ...new Set([text, escaped, escaped.replace(/\\u[0-9a-f]{4}/g, (unit) => `\\u${unit.slice(2).toUpperCase()}`)]),
  ];
};

describe('after a day in which everything happened', () => {
  const folder = temporaryFolder('xuesheng-privacy-');
  const schools = [JILIN, YANBIAN];
  const lines = schools.flatMap((school) => rosterOf(school, 60));
  const accounts = [...schools.flatMap(demoPeopleOf), ...demoViewers()].map(({ openid }) => openid);
  const TYPED = { name: '欧阳打错字', number: '3141592653589' };
  const CONTACT = '13957246801';
  let cloud: CliCloud;

  const call = (openid: string, name: string, action: string, input: object = {}) =>
    callOver(cloud.url, openid, name, action, input);

  /** Everything that can be called, by those who may and those who may not, with what goes well and what does not. */
  async function aDay(): Promise<void> {
    for (const fresh of [1, 2, 3].map((n) => person<'new'>(`demo-10183-new-${n}`))) {
      const { number, name } = fresh.roster;
      const wish = wishFor({ number, name });
      await call(fresh.openid, 'identity', 'bind', { ...wish, ...TYPED });
      await call(fresh.openid, 'identity', 'bind', { ...wish, name: TYPED.name });
      expect((await call(fresh.openid, 'identity', 'bind', wish)).ok).toBe(true);
      await call('an-account-without-a-name', 'identity', 'bind', wish);
      await call(fresh.openid, 'identity', 'bind', { ...wish, number: [number], name: { name } });
      expect((await call(fresh.openid, 'identity', 'set-contact', { phone: CONTACT })).ok).toBe(true);
      await call(fresh.openid, 'identity', 'ask-correction', { field: 'name' });
      let part = await call(fresh.openid, 'identity', 'export-my-data');
      while (part.data.ticket)
        part = await call(fresh.openid, 'identity', 'more-of-my-data', { ticket: part.data.ticket });
      await call(fresh.openid, 'identity', 'delete-account', { proof: CONTACT });
    }
    const { openid: leaver, roster } = person<'new'>('demo-10183-new-3');
    await call(leaver, 'case', 'file', FILING);
    expect((await call(leaver, 'identity', 'delete-account', { proof: roster.number.slice(-4) })).ok).toBe(true);
    for (const name of STEP_NAMES) {
      await makeRoom(STUDENT, FILING.danger);
      const { data } = await call(STUDENT, 'case', 'file', FILING);
      for (const way of ['acknowledge', 'answer', 'verdict', name] as const) {
        const { by, say } = STEPS[way];
        await call(WHO[by], 'case', way, { id: data.id, say });
        if (STEPS[name].from === 'submitted') await call(OFFICER, 'case', name, { id: data.id, say: STEPS[name].say });
      }
      for (const openid of [STUDENT, OFFICER, CLASSMATE]) await call(openid, 'case', 'get', { id: data.id });
    }
    for (const openid of accounts.slice(0, 20))
      for (const [name, action] of [
        ['identity', 'me'],
        ['case', 'mine'],
        ['case', 'queue'],
      ] as const)
        await call(openid, name, action);
  }

  /** Sealed fields put where they do not belong: the functions fail and must say so without saying whose they are. */
  async function aFault(): Promise<void> {
    const [one, other] = [STUDENT, CLASSMATE].map((openid) => demoPersonId(person(openid)));
    const stolen = (await people.get(other ?? ''))?.name;
    await people.updateWhere({ _id: one ?? '' }, { name: stolen });
    for (const [name, action, input] of [
      ['identity', 'me', {}],
      ['case', 'file', FILING],
    ] as const) {
      const { error } = await call(STUDENT, name, action, input);
      expect(error).toEqual({ code: 'INTERNAL', params: {}, requestId: expect.any(String) });
    }
  }

  let data = '';
  let printed = '';
  beforeAll(async () => {
    buildFunctions();
    cloud = await startCliCloud(folder);
    Object.assign(process.env, sdkEnvironment(cloud.admin));
    await seedTwoSchools();
    await aDay();
    await aFault();
    await cloud.kill();
    data = contentsOf(path.join(folder, 'data'));
    printed = cloud.output();
  });
  afterAll(async () => {
    await cloud.kill();
    Object.assign(process.env, sdkEnvironment(localCloud.admin));
  });

  const found = (text: string, secrets: string[]) =>
    secrets.filter((secret) => spellings(secret).some((s) => text.includes(s)));

  test('the search would find what is there', () => {
    expect(found(data, ['吉林大学', FILING.text])).toEqual(['吉林大学', FILING.text]);
    expect(found(JSON.stringify(lines), [lines[0]?.name ?? '', lines[0]?.number ?? ''])).toHaveLength(2);
    expect(found('\\u5434\\u5E76', ['吴'])).toEqual(['吴']);
    expect(printed).toContain('unable to authenticate data');
  });

  test.each([
    ['names of students', lines.map(({ name }) => name)],
    ['numbers of students', lines.map(({ number }) => number)],
    ['openids', [...accounts, 'an-account-without-a-name']],
    ['contacts', [CONTACT]],
    ['what somebody typed who is not in the roster', Object.values(TYPED)],
  ])('the data folder and the terminal have no %s', (_, secrets) => {
    expect(found(data, secrets)).toEqual([]);
    expect(found(printed, secrets)).toEqual([]);
  });

  test('the terminal has nothing that a student wrote', () => {
    expect(
      found(
        printed,
        [FILING.text, FILING.place, STEPS.answer.say, STEPS.reopen.say].map((say) =>
          typeof say === 'string' ? say : Object.values(say)[0],
        ),
      ),
    ).toEqual([]);
  });
});

describe('a sealed field', () => {
  beforeAll(seedTwoSchools);
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => jest.restoreAllMocks());
  const internal = { ok: false, error: { code: 'INTERNAL', params: {} } };

  test('opens in its own place, and in no other document or field', async () => {
    const [first, second] = (await allOf('people')) as unknown as { _id: string; name: Sealed }[];
    if (!first || !second) throw new Error('no people');
    expect(unseal(first.name, personPlace(first._id, 'name'))).not.toBe('');
    for (const place of [
      personPlace(second._id, 'name'),
      personPlace(first._id, 'number'),
      personPlace(first._id, 'openid'),
      authorPlace(first._id),
      '',
    ])
      expect(() => unseal(first.name, place)).toThrow();
  });

  test('never looks the same twice, and cannot be cut, changed or named under another key', () => {
    const sealed = seal('王小明', 'a place');
    expect(seal('王小明', 'a place')).not.toBe(sealed);
    const parts = sealed.split('.');
    const bad = parts.flatMap((part, index) =>
      ['', part.slice(0, -2), part.slice(0, 1), `${part[0] === 'A' ? 'B' : 'A'}${part.slice(1)}`, `${part}AAAA`].map(
        (other) => parts.with(index, other).join('.'),
      ),
    );
    for (const other of [...bad, '', '....', sealed.toUpperCase(), `__proto__.${parts.slice(1).join('.')}`])
      expect(() => unseal(other as Sealed, 'a place')).toThrow();
  });

  test('of another case moved into mine is a fault, not a name', async () => {
    const [mine, theirs] = [await file(STUDENT), await file(CLASSMATE)];
    const author = (await cases.get(theirs))?.author;
    await cases.updateWhere({ _id: mine }, { author });
    for (const openid of [STUDENT, OFFICER])
      expect(await as(openid, caseFunction, 'get', { id: mine })).toMatchObject(internal);
  });

  test('of another roster line moved into mine is a fault, not a name', async () => {
    const [wanted, own] = [person<'new'>('demo-10183-new-1'), person<'new'>('demo-10183-new-2')];
    const from = await people.get(demoPersonId(wanted));
    await people.updateWhere({ _id: demoPersonId(own) }, { name: from?.name });
    expect(await as(own.openid, identityFunction, 'bind', wishFor(own.roster))).toMatchObject(internal);
    expect(await as(own.openid, identityFunction, 'me')).toMatchObject(internal);
  });
});
