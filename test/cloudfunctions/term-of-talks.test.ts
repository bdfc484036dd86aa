import { draws } from '../../cloudfunctions/_kit/appointment/draws';
import { sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { notices } from '../../cloudfunctions/_kit/notices';
import { lineTickets, listTextOf } from '../support/draws';
import { naiveOrder } from '../support/naive-draw';
import { seedTwoSchools } from '../support/schools';
import { planTalks } from '../support/term-of-talks/plan';
import { openTalks, type Played, playTalks } from '../support/term-of-talks/play';
import { openWireDoor, type WireDoor } from '../support/wire-door';

declare const localCloud: { admin: string };

jest.setTimeout(300_000);
const BEGINS = new Date('2026-09-07T00:00:00Z');
const HOURS = 34 * 24;
const TALKS = 24;

let door: WireDoor;
let played: Played[] = [];
let deaths = 0;
beforeAll(async () => {
  await seedTwoSchools();
  door = await openWireDoor(localCloud.admin);
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  played = await openTalks(planTalks('a month of talks', TALKS, BEGINS));
  deaths = await playTalks(played, BEGINS, HOURS, door);
  logged.mockRestore();
});
afterAll(async () => {
  await door.close();
  jest.useRealTimers();
});

const parsed = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ ticket: line.slice(0, 16), hasMet: line.endsWith('1') }));

describe('after a month of draws in which the scheduler died again and again', () => {
  test('it did die, and each talk is drawn or was cancelled', async () => {
    expect(deaths).toBeGreaterThan(20);
    for (const { talk, session } of played) {
      const [now, draw] = [await sessions.get(session._id), await draws.get(session._id)];
      if (now?.state === 'cancelled') expect(talk.cancelledAfter).not.toBeNull();
      else expect([talk.nth, now?.state, draw?.state]).toEqual([talk.nth, 'drawn', 'told']);
    }
  });

  test('each line is the order that follows from list and value, whole and once', async () => {
    for (const { talk, session } of played) {
      const draw = await draws.get(session._id);
      if (draw?.state !== 'told') continue;
      const list = parsed(await listTextOf(session));
      expect(list).toHaveLength(talk.applicants);
      const order = await lineTickets(session);
      if (draw.value) expect(order).toEqual(naiveOrder(list, draw.value.text, session._id));
      else expect([order, talk.applicants <= talk.seats]).toEqual([list.map(({ ticket }) => ticket), true]);
    }
  });

  test('everybody has heard once what it came to, and nobody of what was cancelled before', async () => {
    for (const { talk, session } of played) {
      const { data } = await notices.find({ 'params.session': session._id }).limit(1000).get();
      const told = data.filter(({ kind }) => kind === 'draw-seat' || kind === 'draw-waiting');
      const draw = await draws.get(session._id);
      if (draw?.state !== 'told') expect(told.length).toBeLessThanOrEqual(talk.applicants);
      else {
        expect(new Set(told.map(({ to }) => to)).size).toBe(talk.applicants);
        expect(told).toHaveLength(talk.applicants);
        const seats = told.filter(({ kind }) => kind === 'draw-seat').length;
        expect(seats).toBe(Math.min(talk.seats, talk.applicants));
      }
    }
  });
});
