import { applications } from '../../cloudfunctions/_kit/appointment/applications';
import { addDrawn, addSession, studentOf } from '../support/appointment';
import { phones } from '../support/phones';
import { JILIN } from '../support/schools';

const OFFICER = 'demo-10183-officer';
const STUDENT = 'demo-10183-student-1';
const AT = '/packages/appointment/pages';
const HAN = /\p{Script=Han}/u;
/** What people wrote stays as they wrote it: here none of it is Chinese, but the school is called what it is called. */
const WRITTEN = {
  ...{ title: 'Heating', host: { office: 'Vice president', name: 'Kim' }, place: 'Room 208', scope: 'Halls, canteens' },
  series: null,
};

/** A session within a day in which somebody has a seat. */
async function tomorrow(openid: string) {
  const drawn = await addDrawn([studentOf(openid)], { ...WRITTEN, inMinutes: 20 * 60 });
  await applications.updateAll({ sessionId: drawn._id }, { topic: 'The heating in room 4012' });
  return drawn;
}

const { open } = phones({ settleMs: 20_000 });
jest.setTimeout(120_000);

describe.each([
  ['ko', '신청'],
  ['en', 'Apply'],
] as const)('a meeting in %s', (language, word) => {
  const readsIn = async (openid: string, page: string) => {
    const phone = await open(openid, `${AT}/${page}`, { systemInfo: { language } });
    const spoken = phone.page.$$('[aria-label]').map((one) => String(one.attr('aria-label')));
    const chrome = [phone.page.text(), ...spoken].map((text) => text.replaceAll(JILIN.name, ''));
    for (const text of chrome) expect([page, text]).toEqual([page, expect.not.stringMatching(HAN)]);
    expect([page, phone.missing, phone.errors]).toEqual([page, [], []]);
    return phone.page.text();
  };

  test('says everything in that language to a student: the meeting, applying, and a seat', async () => {
    const { _id } = await addSession(WRITTEN);
    expect(await readsIn(STUDENT, `session/index?id=${_id}`)).toContain('Heating');
    expect(await readsIn(STUDENT, `place/index?session=${_id}`)).toContain(word);
    const drawn = await tomorrow(STUDENT);
    for (const page of [`session/index?id=${drawn._id}`, `ticket/index?id=${drawn._id}`])
      expect(await readsIn(STUDENT, page)).toContain('Room 208');
  });

  test('and to the desk: the meeting, and what it is asked', async () => {
    const drawn = await tomorrow('demo-10183-student-2');
    expect(await readsIn(OFFICER, `session-plan/index?id=${drawn._id}`)).toContain('Heating');
    expect(await readsIn(OFFICER, `topics/index?id=${drawn._id}`)).toContain('room 4012');
  });
});
