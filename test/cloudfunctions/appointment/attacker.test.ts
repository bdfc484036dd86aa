import { RIGHTS } from '@domain/identity/rights';
import { appointmentActions } from '@types_/appointment/actions';
import { applicationIdOf, applications, passOf, ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendances, seatSecretOf } from '../../../cloudfunctions/_kit/appointment/attendances';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { main as appointmentFunction } from '../../../cloudfunctions/appointment/index';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import {
  addApplication,
  addAttendance,
  addDrawn,
  addRush,
  addSession,
  appointment,
  studentOf,
} from '../../support/appointment';
import { said } from '../../support/as';
import { overSession, sealed } from '../../support/draws';
import { everything } from '../../support/everything';
import { GOOD } from '../../support/good-inputs';
import { runJob } from '../../support/jobs';
import { appointStaff, HOST_OFFICE, heldSession, LEADER, minuted, submit } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT } from '../../support/routing';
import { CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, person, YANBIAN } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';

const NOWHERE = 'a-session-that-is-nowhere';
/** What belongs to the one student alone, whom somebody wants to find out about. */
const CANARIES = {
  topic: '金丝雀想谈的话题',
  appeal: '金丝雀说为什么没来',
  voice: '金丝雀说没做到',
  draft: '金丝雀还没公开的记录',
};
type Action = keyof typeof appointmentActions;
const ACTIONS = Object.keys(appointmentActions) as Action[];

let world: SessionDocument[];
let secrets: string[];
let brought: string;
const nthOf = (one: SessionDocument) => `${one._id}:0`;

jest.setTimeout(300_000);
beforeAll(async () => {
  await seedStrangers();
  await appointStaff(LEADER, 'leader', HOST_OFFICE);
  const victim = studentOf(STUDENT);
  brought = await file(STUDENT);
  const more = { topic: CANARIES.topic, caseIds: [brought] };
  const [draft, thrown] = [
    await addSession({ state: 'draft' }),
    await addSession({
      state: 'cancelled',
      cancelled: { at: new Date(), by: 'x', reason: null, from: 'draft', told: true },
    }),
  ];
  const open = await addSession();
  const frozen = await overSession();
  const rush = await addRush(1);
  for (const one of [open, frozen, rush]) await addApplication(one, victim, more);
  await sealed(frozen);
  const near = await addDrawn([victim], { seats: 1 });
  await applications.updateWhere({ _id: applicationIdOf(near._id, victim) }, { topic: CANARIES.topic });
  const review = await heldSession();
  const done = await heldSession();
  for (const one of [review, done]) {
    await addApplication(one, victim, more);
    await addAttendance(one, victim, { rating: 2, ratedAt: new Date() });
  }
  const outcomes = [{ caseId: brought, text: null }];
  await minuted(done, { outcomes });
  await appointment(DEPARTMENT, 'report-commitment', {
    ...{ id: nthOf(done), version: 1, say: { what: 'kept', text: '四楼都换了。' } },
  });
  await appointment(STUDENT, 'say-of-commitment', { id: nthOf(done), so: false, word: CANARIES.voice });
  await submit(review, { text: `${CANARIES.draft}，十个字以上。`, outcomes });
  const missed = await heldSession();
  await addAttendance(missed, victim, {
    ...{ what: 'absent', how: 'not-there', by: 'somebody-else' },
    appeal: { says: 'not-counted', text: CANARIES.appeal, at: new Date(), answer: null },
  });
  await runJob(remindOfCommitments);
  world = [draft, thrown, open, frozen, rush, near, review, done, missed];
  const tickets = [open, rush, near].map(({ _id }) => ticketOf(_id, victim));
  const { name, number } = person<'student'>(STUDENT).roster;
  const own = (await attendances.find({ personId: victim }).limit(9).get()).data;
  secrets = [
    ...Object.values(CANARIES),
    ...[victim, brought, name, number, ...tickets, ...tickets.map(passOf)],
    ...own.flatMap(({ _id, ticket, pass }) => [_id, ticket, pass, seatSecretOf(ticket)]),
  ];
});

/** Everything that an action can be asked of one session: as somebody would who has seen a good call of it. */
const inputOf = (action: Action, session: string): Record<string, unknown> => {
  const [, , good = {}] = GOOD.find(([name, main]) => name === action && main === appointmentFunction) ?? [];
  const { session: _s, id: _i, ...rest } = good as Record<string, unknown>;
  const isPromise = typeof _i === 'string' && _i.includes(':');
  return { ...rest, ...(_s ? { session } : {}), ...(_i ? { id: isPromise ? `${session}:0` : session } : {}) };
};
const NAMING = ACTIONS.filter((action) => JSON.stringify(inputOf(action, NOWHERE)).includes(NOWHERE));
/** What anybody may read, or whoever is known: it is public (README of the function). */
const PUBLIC: Action[] = ['commitment', 'minutes', 'say-of-commitment'];

const elsewhere = STRANGERS.filter(([who]) => /of another school|viewer|of nowhere|not bound/.test(who));

describe('a session of another school is not there', () => {
  test.each(elsewhere)(
    'for %s: each action answers, and costs, as for an id that was never given',
    async (_who, openid) => {
      const before = await everything();
      for (const action of NAMING.filter((one) => !PUBLIC.includes(one))) {
        const nothing = await appointment(openid, action, inputOf(action, NOWHERE));
        expect([action, nothing.ok]).toEqual([action, false]);
        for (const { _id } of world) {
          const answer = await appointment(openid, action, inputOf(action, _id));
          expect([action, said(answer), answer.wire]).toEqual([action, said(nothing), nothing.wire]);
        }
      }
      expect(await everything()).toEqual(before);
    },
  );

  test.each(elsewhere)(
    'for %s, but for minutes that are published, and then nothing else of it',
    async (_who, openid) => {
      const nothing = await appointment(openid, 'minutes', { id: NOWHERE });
      for (const one of world.slice(0, -2)) {
        const answer = await appointment(openid, 'minutes', { id: one._id });
        expect([said(answer), answer.wire]).toEqual([said(nothing), nothing.wire]);
      }
    },
  );

  test('and no list has it', async () => {
    for (const [who, openid] of elsewhere) {
      const { ok } = await appointment(openid, 'sessions', { schoolId: JILIN.id });
      expect([who, ok]).toEqual([who, false]);
    }
    expect((await appointment('demo-10184-student-1', 'sessions', { schoolId: YANBIAN.id })).data.next).toEqual([]);
  });
});

describe('a student of the school', () => {
  /** What only a role can do. */
  const byRole = NAMING.filter((action) => RIGHTS[`appointment.${action}`].roles);

  test('takes no step of somebody who has a role: none tells a session that is there from one that is not', async () => {
    const before = await everything();
    for (const action of byRole) {
      const nothing = await appointment(CLASSMATE, action, inputOf(action, NOWHERE));
      for (const { _id } of world) {
        const answer = await appointment(CLASSMATE, action, inputOf(action, _id));
        expect([action, said(answer), answer.wire]).toEqual([action, said(nothing), nothing.wire]);
      }
    }
    expect(await everything()).toEqual(before);
  });

  test('finds a draft, and what was thrown away before it was published, by no action', async () => {
    for (const action of NAMING) {
      const nothing = await appointment(CLASSMATE, action, inputOf(action, NOWHERE));
      for (const { _id } of world.slice(0, 2))
        expect([action, said(await appointment(CLASSMATE, action, inputOf(action, _id)))]).toEqual([
          action,
          said(nothing),
        ]);
    }
  });
});

describe('what belongs to one student', () => {
  const readers = [
    ...STRANGERS.filter(([who]) => /classmate|student of another|league, before|city|not bound/.test(who)),
    ...([
      ['who is met', LEADER],
      ['the department', DEPARTMENT],
      ['the desk', OFFICER],
    ] as const),
  ];

  test.each(readers)('reaches %s by no action that they can take', async (_who, openid) => {
    for (const action of ACTIONS.filter(isReading))
      for (const { _id } of NAMING.includes(action) ? world : world.slice(0, 1)) {
        const { ok, data, error } = await appointment(openid, action, inputOf(action, _id));
        const text = JSON.stringify(ok ? data : error);
        for (const secret of secretsFor(openid, action))
          expect([action, text.includes(secret)]).toEqual([action, false]);
      }
  });
});

const isReading = (action: Action): boolean => !appointmentActions[action].writes;

/** What somebody reads by their office: the desk and who is met what is to be talked about, the desk and the league what they decide on. */
const BY_OFFICE: Partial<Record<Action, { by: readonly string[]; what: string }>> = {
  topics: { by: [LEADER, OFFICER], what: CANARIES.topic },
  'minutes-draft': { by: [LEAGUE, OFFICER], what: CANARIES.draft },
  appeals: { by: [LEAGUE, OFFICER], what: CANARIES.appeal },
};

function secretsFor(openid: string, action: Action): string[] {
  const theirs = BY_OFFICE[action];
  const office = theirs?.by.includes(openid) ? [theirs.what] : [];
  // At the door a number stands for each seat, and the desk writes outcomes into the cases that were brought.
  const isOffice = [LEAGUE, OFFICER].includes(openid) && ['door-list', 'appeals', 'minutes-draft'].includes(action);
  return secrets.filter(
    (one) => !office.includes(one) && !(isOffice && (/^[0-9a-f]{16}$/.test(one) || one === brought)),
  );
}

test('what somebody reads by their office they do read: the scene is there to be found', async () => {
  for (const [action, { by, what }] of Object.entries(BY_OFFICE))
    for (const openid of by) {
      const answers = await Promise.all(
        world.map(({ _id }) => appointment(openid, action, inputOf(action as Action, _id))),
      );
      expect([action, openid, JSON.stringify(answers).includes(what)]).toEqual([action, openid, true]);
    }
  expect((await appointment(STUDENT, 'my-applications', {})).data.applications[0].application.topic).toBe(
    CANARIES.topic,
  );
});
