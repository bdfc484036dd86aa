import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { caseRollups } from '../../../cloudfunctions/_kit/case/rollups';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { Schools } from '../../../cloudfunctions/_kit/schools';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { faultsOf } from '../../../cloudfunctions/scheduler/case/verify-case';
import { carryOutMatters } from '../../../cloudfunctions/scheduler/jobs/carry-out-matters';
import { countCases } from '../../../cloudfunctions/scheduler/jobs/count-cases';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import { renameDepartments } from '../../../cloudfunctions/scheduler/jobs/rename-departments';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { verifyCases } from '../../../cloudfunctions/scheduler/jobs/verify-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { as } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { checkPhotosAs, runJob } from '../../support/jobs';
import { withPhoto } from '../../support/photos';
import { assigned, OFFICE, tell } from '../../support/routing';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, openMatter, STUDENT, step } from '../../support/scene';
import { JILIN, person, seedTwoSchools } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

const CHECK = ['wx.openApi', 'security.msgSecCheck'] as const;

/** Why the nightly check passes over a change of a field that only the database's owner could make. */
const DOES_NOT_MATTER: Partial<Record<keyof CaseDocument, string>> = {
  filedAs: 'it only counts what somebody files on one day, and tells nothing that is not in what is covered',
  version: 'whoever writes at another version looks again',
  news: 'it only says that something came while somebody told or counted',
  noticed:
    'what was told counts by its own name: lower is told again, which is once; the case itself says whose turn it is',
  unnoticed: 'set, it is looked at and cleared; cleared while something is owed, it is found',
  photosOpen: 'set, it is looked at and cleared; cleared while a check is open, it is found',
  checkDue: 'set, it is looked at and cleared; cleared while a try is left, it is found',
  wakeAt: 'earlier, it is looked at and set anew; later than what is due, it is found',
  uncounted: 'the figures are counted again from the cases, which are covered: a few each night',
  buckets: 'as uncounted',
};
/** Deeper ones. What is within an array stands under `*`. */
const NOR_DO: Record<string, string> = {
  'events.*.key': 'by it a retry is known, and nothing else',
  'events.*.fingerprint': 'as the key',
};
/** Of those above, the change that is found, with a case in which it matters. */
const FOUND_AS: [keyof CaseDocument, (found: CaseDocument[]) => CaseDocument | undefined, unknown][] = [
  ['noticed', ([one]) => one, 99],
  ['unnoticed', (all) => all.find((one) => one.unnoticed), false],
  ['photosOpen', (all) => all.find((one) => one.photoChecks.some(({ state }) => state === 'due')), false],
  ['checkDue', (all) => all.find((one) => one.checkDue), false],
  ['wakeAt', (all) => all.find((one) => one.wakeAt), null],
  ['wakeAt', (all) => all.find((one) => one.wakeAt), new Date('2030-01-01T00:00:00Z')],
];

type Change = [path: string, changed: unknown];

/** Other values in the place of one: of an object each field, of an array each element, and one less. */
function changesOf(value: unknown, path: string): Change[] {
  if (value instanceof Date) return [[path, new Date(value.getTime() + 1)]];
  if (Array.isArray(value))
    return [
      ...(value.length > 0 ? ([[path, value.slice(1)]] as Change[]) : ([[path, ['something']]] as Change[])),
      ...value.flatMap((one, at) =>
        changesOf(one, `${path}.*`).map(([deeper, other]): Change => [deeper, value.with(at, other)]),
      ),
    ];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      changesOf(inner, `${path}.${name}`).map(([deeper, other]): Change => [deeper, { ...value, [name]: other }]),
    );
  if (typeof value === 'string') return [[path, `x${value}`], ...(value === '' ? [] : ([[path, '']] as Change[]))];
  if (typeof value === 'number') return [[path, value + 1]];
  return [[path, typeof value === 'boolean' ? !value : 'something']];
}

let all: CaseDocument[] = [];
const beside = async () => ({ now: new Date(), days: await new Schools().calendarOf(JILIN.id) });

/** Cases of all kinds, as functions and jobs leave them. */
beforeAll(async () => {
  await seedTwoSchools();
  const photo = await withPhoto();
  await checkPhotosAs('risky', 20002);
  await step(OFFICER, photo.id, 'acknowledge');
  await runJob(tellOfCases);
  for (const scene of [
    'answered',
    'closed',
    'refused',
    'withdrawn',
    'reopened',
    'sent-back',
    'asked-in-danger',
  ] as const)
    await caseIn(scene);
  const joined = await openMatter([await file(STUDENT), await file(CLASSMATE)]);
  await runJob(carryOutMatters);
  const [member] = (await cases.find({ matterId: joined }).get()).data;
  await step(STUDENT, member?._id ?? '', 'about-union');
  const told = (
    await tell(OFFICER, {
      number: person<'student'>(STUDENT).roster.number,
      name: person<'student'>(STUDENT).roster.name,
    })
  ).data;
  await as(STUDENT, caseFunction, 'disown', { id: told.id });
  await as(ADMIN, caseFunction, 'new-slip', { id: told.id });
  // Danger, with what has rung of it; a question that nobody answers; a department that is named anew; an account that is deleted.
  await step(OFFICER, await file(STUDENT, { danger: true }), 'attempt', {
    how: 'phone',
    ago: 5,
    reached: false,
    text: '',
  });
  await runJob(wakeCases);
  for (const id of [await caseIn('acknowledged'), await caseIn('sent-back')]) await assigned(id, ADMIN);
  const { version } = (await as(ADMIN, identityFunction, 'show-departments', { place: JILIN.id })).data;
  const wish = { place: JILIN.id, version, departments: [{ was: OFFICE, name: '后勤处', topics: ['heating'] }] };
  expect((await as(ADMIN, identityFunction, 'set-departments', wish)).ok).toBe(true);
  await runJob(renameDepartments);
  const line = await aLine('欧阳灯');
  await bind('who-goes', wishFor(line));
  await file('who-goes', { text: '欧阳灯说：水房的灯坏了。' });
  await as('who-goes', identityFunction, 'delete-account', { proof: line.number.slice(-4) });
  await runJob(finishLeaving);
  await runJob(countCases);
  await withPhoto();
  await file(CLASSMATE, { text: 'review-word，暖气不热。' });
  const door = await openWireDoor(localCloud.admin);
  door.refuse(...CHECK);
  await file(CLASSMATE, { text: '检查的时候，平台正好没有回话。' });
  await door.close();
  all = (await cases.find({ schoolId: JILIN.id }).limit(100).get()).data;
});

test('what functions and jobs wrote is whole, of each kind', async () => {
  const at = await beside();
  expect(all.length).toBeGreaterThan(15);
  for (const one of all)
    expect([one.phase.status, one._id, faultsOf(one, at)]).toEqual([one.phase.status, one._id, []]);
});

test('every field of a case, however deep, is covered by the nightly check, or it is said why it does not matter', async () => {
  const at = await beside();
  const passed = new Set<string>();
  /** How often a place was changed in a case of a kind: twice says what there is to say. */
  const seen = new Map<string, number>();
  for (const one of all)
    for (const field of Object.keys(one) as (keyof CaseDocument)[])
      for (const [path, other] of changesOf(one[field], field)) {
        const kind = `${path} ${one.authorId.split(':')[0]}`;
        const times = (seen.get(kind) ?? 0) + 1;
        seen.set(kind, times);
        if (times > 2) continue;
        if (faultsOf({ ...one, [field]: other } as CaseDocument, at).length === 0) passed.add(path);
      }
  const known = [...passed].filter((path) => !((path.split('.')[0] as string) in DOES_NOT_MATTER) && !(path in NOR_DO));
  expect(known).toEqual([]);
  // And nothing is excused that is covered, or is not there at all.
  for (const field of [...Object.keys(DOES_NOT_MATTER), ...Object.keys(NOR_DO)])
    expect([field, [...passed].some((path) => path === field || path.startsWith(`${field}.`))]).toEqual([field, true]);
  expect(seen.size).toBeGreaterThan(150);
});

test.each(FOUND_AS.map(([field, which, other]) => ({ field, which, other })))(
  'what is cleared in $field so that something is forgotten is found',
  async ({ field, which, other }) => {
    const one = which(all);
    if (!one) throw new Error(`no case for ${field}`);
    expect(faultsOf({ ...one, [field]: other } as CaseDocument, await beside())).not.toEqual([]);
  },
);

test('what stood there before another step does not stand for what is after it', async () => {
  const id = await file(CLASSMATE);
  const before = await cases.get(id);
  await step(OFFICER, id, 'acknowledge');
  const after = await cases.get(id);
  if (!before || !after) throw new Error('no case');
  const at = await beside();
  expect(faultsOf(after, at)).toEqual([]);
  expect(faultsOf({ ...after, seals: before.seals }, at)).not.toEqual([]);
});

test('and the job finds it in the database: queue keys, a department’s name, how a photo was checked, whose it is, an alarm', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const night = new Date(Date.now() + 86_400_000);
  night.setUTCHours(20, 0, 0, 0);
  const isFound = async (id: string, data: object): Promise<number> => {
    const before = await cases.get(id);
    await cases.updateWhere({ _id: id }, data);
    night.setUTCDate(night.getUTCDate() + 1);
    const { broken } = await runJob(verifyCases, night);
    await cases.removeAll({ _id: id });
    if (before) await cases.add(before);
    return broken ?? 0;
  };
  const one = (is: (some: CaseDocument) => boolean): string => all.find(is)?._id ?? '';
  const inQueue = one(({ queues, department }) => queues.length > 0 && department !== null);
  expect([
    await isFound(inQueue, { version: _.inc(1) }),
    await isFound(inQueue, { queues: [] }),
    await isFound(inQueue, { rank: '3000' }),
    await isFound(inQueue, { department: '保卫处', 'phase.department': '保卫处' }),
    await isFound(
      one(({ photoChecks }) => photoChecks[0]?.state === 'rejected'),
      { 'photoChecks.0.state': 'passed' },
    ),
    await isFound(inQueue, { authorId: 'somebody-else' }),
    await isFound(inQueue, { rung: _.push(['overdue:reply']) }),
  ]).toEqual([0, 1, 1, 1, 1, 1, 1]);
  jest.restoreAllMocks();
});

test('a figure that nobody counted is found, and one that is gone; not one that is still to be counted', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const night = new Date(Date.now() + 100 * 86_400_000);
  night.setUTCHours(20, 0, 0, 0);
  const found = async () => {
    night.setUTCDate(night.getUTCDate() + 1);
    return (await runJob(verifyCases, night)).figures;
  };
  const [id] = await cases
    .find({ schoolId: JILIN.id })
    .limit(1)
    .get()
    .then(({ data }) => data.map(({ _id }) => _id));
  await runJob(countCases);
  expect(await found()).toBe(0);
  const [open] = (await caseRollups.find({ schoolId: JILIN.id, month: 'open' }).get()).data;
  if (!open) throw new Error('no figures');
  const praised = open.lines.map((line) => ({ ...line, verdicts: { ...line.verdicts, solved: 1500 } }));
  await caseRollups.updateWhere({ _id: open._id }, { lines: _.set(praised) });
  expect(await found()).toBe(1);
  await cases.updateWhere({ _id: id ?? '' }, { uncounted: true });
  expect(await found()).toBe(0);
  await cases.updateWhere({ _id: id ?? '' }, { uncounted: false });
  await caseRollups.removeAll({ _id: open._id });
  expect(await found()).toBe(1);
  await caseRollups.add(open);
  expect(await found()).toBe(0);
  jest.restoreAllMocks();
});
