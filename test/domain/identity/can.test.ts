import { can, type Resource } from '@domain/identity/can';
import type { Actor, Membership, Place } from '@domain/identity/membership';
import { RIGHTS } from '@domain/identity/rights';
import type { ActionName } from '@types_/core/action-name';
import { ROLES, type Role } from '@types_/identity/role';

const NOW = new Date('2026-11-25T10:00:00+08:00');
const DAY = 86_400_000;
const OWN: Place = { schoolId: '4122010183', prefecture: '2201' };
const PLACES = {
  'own school': OWN,
  'other school': { schoolId: '4122010184', prefecture: '2201' },
  'other city': { schoolId: '4122010190', prefecture: '2224' },
  'own city': { schoolId: null, prefecture: '2201' },
  province: { schoolId: null, prefecture: null },
} as const satisfies Record<string, Place>;
type PlaceName = keyof typeof PLACES;
const ACTIONS = Object.keys(RIGHTS) as ActionName[];

/** Where a role holds: a school's in the school, a city's in its prefecture, the province's everywhere. */
const placeOf = (role: Role): Place =>
  role.startsWith('province') ? PLACES.province : role.startsWith('city') ? PLACES['own city'] : PLACES['own school'];

const membership = (role: Role, from = -1, to: number | null = null): Membership => ({
  ...{ id: role, role, office: '', scopeName: '', ...placeOf(role), grantedBy: 'x' },
  from: new Date(NOW.getTime() + from * DAY),
  to: to === null ? null : new Date(NOW.getTime() + to * DAY),
});
const holder = (...memberships: Membership[]): Actor => ({ id: 'me', isKnown: true, student: null, memberships });
const student: Actor = { id: 'me', isKnown: true, student: { schoolId: OWN.schoolId ?? '' }, memberships: [] };
const nobody: Actor = { id: 'me', isKnown: false, student: null, memberships: [] };

/** Where an actor may take an action with somebody else's thing; a star when it was escalated only. */
function reach(actor: Actor, action: ActionName): string[] {
  return (Object.keys(PLACES) as PlaceName[]).flatMap((name) => {
    const resource: Resource = { ...PLACES[name], ownerId: 'somebody' };
    if (can(actor, action, resource, NOW)) return [name];
    return can(actor, action, { ...resource, isEscalated: true }, NOW) ? [`${name}*`] : [];
  });
}

/** Who may take an action with whose, in words. */
function sentence(action: ActionName): string {
  if (reach(nobody, action).length === 5) return 'anyone';
  if (reach(holder(), action).length === 5) return 'whoever is known';
  const parts = reach(student, action).length === 5 ? ['students'] : [];
  if (can(student, action, { ...OWN, ownerId: 'me' }, NOW) && parts.length === 0) parts.push('the owner');
  for (const role of ROLES) {
    const places = reach(holder(membership(role)), action);
    if (places.length > 0) parts.push(`${role} in ${places.join(', ')}`);
  }
  return parts.join('; ');
}

const DESK = 'officer in own school; union-admin in own school';
const MEETINGS = `${DESK}; youth-league in own school`;
const HANDLERS = `${DESK}; department in own school`;
const STAFF = `${HANDLERS}; youth-league in own school*`;
const LEAGUE = 'youth-league in own school*';
const SESSION_DESK = `${DESK}; youth-league in own school`;
const CITY = 'own school, other school, own city';
const EVERYWHERE = Object.keys(PLACES).join(', ');
const FEDERATION = `city-viewer in ${CITY}; city-admin in ${CITY}; province-viewer in ${EVERYWHERE}; province-admin in ${EVERYWHERE}`;
const ROSTER = 'union-admin in own school; youth-league in own school';
const UNION = 'union-admin in own school; youth-league in own school';
const GRANTING = `${UNION}; city-admin in own school, other school, own city; province-admin in ${Object.keys(PLACES).join(', ')}`;
/** By role; that it is only in the name of one's own place, the action says (domain/identity/surveyors.ts). */
const SURVEYING = `${DESK}; city-admin in ${CITY}; province-admin in ${EVERYWHERE}`;
const REPORTING = `${HANDLERS}; city-admin in ${CITY}; province-admin in ${EVERYWHERE}`;
const ROUND_HEADS = `${UNION}; city-admin in ${CITY}; province-admin in ${EVERYWHERE}`;
const ROUND_WRITERS = `officer in own school; ${ROUND_HEADS}`;
const ROUND_READERS = `officer in own school; ${UNION}; ${FEDERATION}`;
const MEETING = `representative in own school; ${DESK}; department in own school; leader in own school; delegate in own school; youth-league in own school`;
const EXPECTED: Record<ActionName, string> = {
  'appointment.sessions': 'whoever is known',
  'appointment.more-sessions': 'whoever is known',
  'appointment.draw': 'whoever is known',
  'appointment.enter-draw-value': `${DESK}; youth-league in own school`,
  'appointment.apply': 'students',
  'appointment.withdraw-application': 'students',
  'appointment.claim-seat': 'students',
  'appointment.let-host-read': 'students',
  'appointment.leave-seat': 'students',
  'appointment.answer-offer': 'students',
  'appointment.my-application': 'students',
  'appointment.my-applications': 'students',
  'appointment.cases-to-bring': 'students',
  'appointment.my-ticket': 'students',
  'appointment.door-list': MEETINGS,
  'appointment.check-in': MEETINGS,
  'appointment.check-in-by-name': MEETINGS,
  'appointment.check-in-walk-in': MEETINGS,
  'appointment.undo-check-in': MEETINGS,
  'appointment.end-session': MEETINGS,
  'appointment.my-absences': 'students',
  'appointment.appeal-absence': 'students',
  'appointment.say-there': 'students',
  'appointment.appeals': MEETINGS,
  'appointment.decide-appeal': MEETINGS,
  // Which are a host's, their office says: test/cloudfunctions/appointment/topics.test.ts.
  'appointment.topics': MEETING,
  'appointment.waiting-topics': MEETINGS,
  'appointment.decide-topic': MEETINGS,
  'appointment.host-desk':
    'representative in own school; department in own school; leader in own school; delegate in own school',
  'appointment.minutes': 'whoever is known',
  'appointment.minutes-draft': `${DESK}; youth-league in own school`,
  'appointment.minutes-due': `${DESK}; youth-league in own school`,
  'appointment.submit-minutes': DESK,
  'appointment.publish-minutes': `${DESK}; youth-league in own school`,
  'appointment.return-minutes': `${DESK}; youth-league in own school`,
  // Which are theirs, the case says: test/cloudfunctions/appointment/outcomes.test.ts.
  'appointment.outcomes-due': 'youth-league in own school',
  'appointment.write-outcome': 'youth-league in own school',
  'appointment.commitments': 'anyone',
  'appointment.commitment': 'anyone',
  'appointment.last-promises': 'whoever is known',
  'appointment.apart-readers': 'whoever is known',
  'appointment.report-commitment': MEETING,
  'appointment.say-of-commitment': 'students',
  'appointment.rate-session': 'students',
  'appointment.session': 'whoever is known',
  'appointment.session-template': SESSION_DESK,
  'appointment.save-session': SESSION_DESK,
  'appointment.publish-session': SESSION_DESK,
  'appointment.change-session': SESSION_DESK,
  'appointment.cancel-session': SESSION_DESK,
  'appointment.confirm-session': SESSION_DESK,
  'appointment.plan-series': SESSION_DESK,
  'survey.take-ballot-paper': 'students',
  'survey.list-questionnaires': SURVEYING,
  'survey.questionnaire': SURVEYING,
  'survey.save-questionnaire': SURVEYING,
  'survey.remove-questionnaire': SURVEYING,
  'survey.findings': 'whoever is known',
  'survey.finding': REPORTING,
  'survey.plan-finding': SURVEYING,
  'survey.report-finding': REPORTING,
  'survey.my-rounds': 'students',
  'survey.round': 'students',
  'survey.results': 'whoever is known',
  'survey.results-list': 'whoever is known',
  'survey.other-schools': 'whoever is known',
  'survey.ballots-file': 'whoever is known',
  'survey.released-texts': 'whoever is known',
  'survey.text-review': `${DESK}; youth-league in own school`,
  'survey.decide-text': `${DESK}; youth-league in own school`,
  'survey.withheld-texts': 'youth-league in own school',
  'survey.release-withheld': 'youth-league in own school',
  'survey.recount-results': UNION,
  // Which place it is, the rounds ask more exactly: test/domain/survey/round.test.ts.
  'survey.rounds': ROUND_READERS,
  'survey.open-findings': ROUND_READERS,
  'survey.round-choices': ROUND_WRITERS,
  'survey.round-plan': ROUND_READERS,
  'survey.save-round': ROUND_WRITERS,
  'survey.plan-round': ROUND_HEADS,
  'survey.cancel-round': ROUND_WRITERS,
  'identity.me': 'anyone',
  'identity.list-institutions': 'anyone',
  'identity.bind': 'anyone',
  'identity.agree': 'whoever is known',
  'identity.list-imports': ROSTER,
  'identity.reserve-import': ROSTER,
  'identity.start-import': ROSTER,
  'identity.continue-import': ROSTER,
  'identity.apply-import': ROSTER,
  'identity.cancel-import': ROSTER,
  'identity.list-import-problems': ROSTER,
  'identity.find-member': UNION,
  'identity.list-roles': GRANTING,
  'identity.grant-role': UNION,
  'identity.end-role': GRANTING,
  'identity.hand-over': UNION,
  'identity.invite-staff': GRANTING,
  'identity.list-invitations': GRANTING,
  'identity.withdraw-invitation': GRANTING,
  'identity.accept-invitation': 'anyone',
  'identity.list-accesses': 'whoever is known',
  'identity.ask-rebind': 'anyone',
  'identity.object-rebind': 'the owner',
  'identity.list-approvals': 'anyone',
  'identity.decide-approval': `${DESK}; youth-league in own school`,
  'identity.show-school-days': UNION,
  'identity.set-school-days': UNION,
  'identity.set-duty-phone': UNION,
  'identity.show-departments': UNION,
  'identity.set-departments': 'union-admin in own school',
  'notice.inbox': 'anyone',
  'notice.mark-read': 'anyone',
  'notice.templates': 'whoever is known',
  'notice.accepted': 'whoever is known',
  'notice.set-language': 'whoever is known',
  'identity.my-data': 'whoever is known',
  'identity.set-contact': 'whoever is known',
  'identity.ask-correction': 'whoever is known',
  'identity.export-my-data': 'whoever is known',
  'identity.more-of-my-data': 'whoever is known',
  'identity.delete-account': 'anyone',
  'case.my-school': 'students',
  'case.open-photo-folder': 'students',
  'case.file': 'students',
  'case.mine': 'anyone',
  'case.queue': HANDLERS,
  'case.search': DESK,
  'case.acknowledge-many': DESK,
  'case.replies': HANDLERS,
  'case.save-reply': DESK,
  'case.remove-reply': DESK,
  'case.hands': `${DESK}; youth-league in own school*`,
  'case.assign': `${DESK}; youth-league in own school*`,
  'case.show-topics': DESK,
  'case.set-topics': 'union-admin in own school',
  'case.send-back': 'department in own school',
  'case.pass': DESK,
  'case.recuse': STAFF,
  'case.merge': DESK,
  'case.file-for': DESK,
  'case.claim': 'students',
  'case.disown': 'the owner',
  'case.new-slip': DESK,
  'case.get': `the owner; ${STAFF}`,
  'case.chain': `the owner; ${STAFF}`,
  'case.heads': 'anyone',
  'case.open-name': `the owner; ${DESK}; youth-league in own school*`,
  'case.open-contact': `${DESK}; youth-league in own school*`,
  'case.view-photos': 'whoever is known',
  'case.rates': 'anyone',
  'case.like': DESK,
  'case.matters': DESK,
  'case.matter': DESK,
  'case.open-matter': DESK,
  'case.join': DESK,
  'case.rename-matter': DESK,
  'case.answer-matter': DESK,
  'case.close-matter': DESK,
  'case.digests': 'anyone',
  'case.digest': 'anyone',
  'case.digest-draft': `${DESK}; youth-league in own school`,
  'case.digest-drafts': `${DESK}; youth-league in own school`,
  'case.write-digest': DESK,
  'case.publish-digest': `${DESK}; youth-league in own school`,
  'case.return-digest': `${DESK}; youth-league in own school`,
  'case.withdraw-digest': `${DESK}; youth-league in own school`,
  'case.follow': 'students',
  'case.acknowledge': DESK,
  'case.take': DESK,
  'case.keep': 'union-admin in own school; youth-league in own school*',
  'case.note': STAFF,
  'case.reply': HANDLERS,
  'case.attempt': STAFF,
  'case.ask': HANDLERS,
  'case.answer': HANDLERS,
  'case.extend': HANDLERS,
  'case.refuse': DESK,
  'case.part': DESK,
  'case.supplement': 'the owner',
  'case.verdict': 'the owner',
  'case.rate': 'the owner',
  'case.reopen': 'the owner',
  'case.withdraw': 'the owner',
  'case.not-same': 'the owner',
  'case.confirm': 'the owner',
  'case.about-union': 'the owner',
  'case.urge': LEAGUE,
  'case.callback': LEAGUE,
  'case.vouch': 'the owner',
  'case.escalated': UNION,
  'case.long-overdue': FEDERATION,
};

describe('every role × action × own school, other school, other city', () => {
  // The desk’s queue is its own: it is asked without a place.
  test.each(ACTIONS)('%s', (action) => expect(sentence(action)).toBe(EXPECTED[action]));

  test.each(ROLES)('a term of %s that is over, or has not begun, gives nothing', (role) => {
    for (const action of ACTIONS) {
      const without = reach(holder(), action);
      for (const [from, to] of [
        [-9, -1],
        [1, 9],
        [1, null],
      ] as const)
        expect(reach(holder(membership(role, from, to)), action)).toEqual(without);
    }
  });

  test.each(ROLES)('%s handles nothing of their own by the role', (role) => {
    for (const action of ACTIONS) {
      const mine: Resource = { ...OWN, ownerId: 'me', isEscalated: true };
      expect(can(holder(membership(role)), action, mine, NOW)).toBe(can(holder(), action, mine, NOW));
    }
  });

  test('the federation sees no case, only how many are long overdue', () => {
    for (const role of ROLES.filter((name) => /^(city|province)/.test(name)))
      for (const action of ACTIONS.filter((name) => name.startsWith('case.') && name !== 'case.long-overdue'))
        expect(reach(holder(membership(role)), action)).toEqual(reach(holder(), action));
  });

  test('roles add up: two memberships give what each gives', () => {
    for (const one of ROLES)
      for (const other of ROLES)
        for (const action of ACTIONS) {
          const both = new Set(reach(holder(membership(one), membership(other)), action));
          const each = [...reach(holder(membership(one)), action), ...reach(holder(membership(other)), action)];
          for (const place of each) expect(both.has(place) || both.has(place.replace('*', ''))).toBe(true);
        }
  });

  test('what nobody may take with anything, nobody may take with something', () => {
    for (const role of ROLES)
      for (const action of ACTIONS)
        if (!can(holder(membership(role)), action, null, NOW))
          expect(reach(holder(membership(role)), action)).toEqual([]);
  });
});

describe('somebody who is known under another id since', () => {
  const later = (...memberships: Membership[]): Actor => ({ ...holder(...memberships), former: ['before'] });

  test('owns what they owned, and handles none of it', () => {
    const own: Resource = { ...OWN, ownerId: 'before' };
    expect(can(later(), 'case.get', own, NOW)).toBe(true);
    expect(can(holder(), 'case.get', own, NOW)).toBe(false);
    expect(can(later(membership('officer')), 'case.answer', own, NOW)).toBe(false);
    expect(can(holder(membership('officer')), 'case.answer', own, NOW)).toBe(true);
  });
});

test.each(['officer', 'union-admin'] as const)('who is %s as well takes no step in what is about that desk', (role) => {
  const about: Resource = { ...OWN, ownerId: 'somebody', isEscalated: true, aboutUnion: NOW };
  const league = membership('youth-league');
  for (const action of ['case.get', 'case.answer', 'case.open-name', 'case.recuse', 'case.hands'] as const) {
    expect(can(holder(league), action, about, NOW)).toBe(true);
    expect(can(holder(league, membership(role)), action, about, NOW)).toBe(false);
    // Nor does who left it within a year before the day of what is about it.
    expect(can(holder(league, membership(role, -800, -364)), action, about, NOW)).toBe(false);
    expect(can(holder(league, membership(role, -800, -366)), action, about, NOW)).toBe(true);
    expect(can(holder(league, { ...membership(role), ...PLACES['other school'] }), action, about, NOW)).toBe(true);
  }
});
