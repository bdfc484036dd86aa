import type { ActionName } from '@types_/core/action-name';
import type { Role } from '@types_/identity/role';
import { APPROVER_ROLES } from './approval';
import { GRANTERS } from './grants';
import { CASE_HANDLERS, FEDERATION, HOSTS, ROUTING_ROLES, UNION_HEADS } from './membership';
import { ROUND_HEADS, ROUND_READERS, ROUND_WRITERS } from './round-roles';
import { SESSION_WRITERS } from './session-roles';
import { SURVEYORS } from './surveyors';
import { ENTERERS } from './value-enterers';

/** Who may take an action: whoever fits one of these. */
export interface Right {
  /** Any WeChat account, bound or not: nothing of this is personal. */
  anyone?: true;
  /** Also open to whoever has not agreed to the agreement in force: what is about their own data, and agreeing itself. */
  unagreed?: true;
  /** Whoever the database knows. */
  known?: true;
  /** A student bound to a school. */
  students?: true;
  /** The one whom the thing belongs to. */
  owner?: true;
  /** Holders of these roles now, where the thing belongs. */
  roles?: readonly Role[];
  /** Holders of these roles now, where the thing belongs, once it was escalated. */
  whenEscalated?: readonly Role[];
  /** Holders of these roles now, where the thing belongs, once it is about the union's desk; then none of that. */
  whenAboutUnion?: readonly Role[];
}

const ANYONE: Right = { anyone: true };
const KNOWN: Right = { known: true };
/** What the law gives to everybody about their own data, whatever they agreed to (个人信息保护法, articles 44–47). */
const OWN_DATA: Right = { known: true, unagreed: true };
const STUDENTS: Right = { students: true };
const AUTHOR: Right = { owner: true };
/** With what, the table GRANTED_BY decides: the role asked for and the place. */
const GRANTING: Right = { roles: GRANTERS };
const UNION: Right = { roles: UNION_HEADS };
const DESK: Right = { roles: CASE_HANDLERS };
/** Which of the cases of its school a department sees, the case itself says (domain/case/role.ts). */
const HANDLERS: Right = { roles: [...CASE_HANDLERS, 'department'] };
/** What a case's desk does with it: the union's, and the youth league where it is about the union (decision 30). */
const CASE_DESK: Right = { ...DESK, whenAboutUnion: ['youth-league'] };
const CASE_HANDLING: Right = { ...HANDLERS, whenAboutUnion: ['youth-league'] };
const LEAGUE: Right = { whenEscalated: ['youth-league'] };
/** Meetings are made and held by the desk and the youth league. */
const MEETINGS: Right = { roles: [...CASE_HANDLERS, 'youth-league'] };
/** A digest, and what was written on ballots, is read by somebody of the desk or of the youth league before it is public. */
const REVIEWERS: Right = { roles: [...CASE_HANDLERS, 'youth-league'] };
/** In whose name, domain/identity/surveyors.ts says: each of their own place only. */
const SURVEYING: Right = { roles: SURVEYORS };
/** Beside them the department that answers for a finding. */
const REPORTING: Right = { roles: [...SURVEYORS, 'department'] };
/** Of the school whose session it is. */
const SESSION_DESK: Right = { roles: SESSION_WRITERS };
/** What the union's desk has no part in, and the youth league does in its place (decision 30). */
const LEAGUE_ALONE: Right = { roles: ['youth-league'] };
const STAFF: Right = { ...HANDLERS, whenEscalated: ['youth-league'] };

/** Who is met, and the union's desk, which does for a host what the host does not do in the app; of what is kept from it, the youth league. */
const MEETING: Right = { roles: [...HOSTS, ...CASE_HANDLERS, 'youth-league'] };

/** Every action and who may take it (product.md sections 1 and 2). What is not here does not compile. */
export const RIGHTS: Record<ActionName, Right> = {
  'identity.me': ANYONE,
  'identity.list-institutions': ANYONE,
  'identity.bind': ANYONE,
  'identity.agree': OWN_DATA,
  'identity.my-data': OWN_DATA,
  'identity.set-contact': OWN_DATA,
  'identity.ask-correction': OWN_DATA,
  'identity.export-my-data': OWN_DATA,
  'identity.more-of-my-data': OWN_DATA,
  /** Who is nobody has nothing to delete: a retry whose answer was lost hears the same as the first. */
  'identity.delete-account': ANYONE,
  'identity.list-imports': UNION,
  'identity.reserve-import': UNION,
  'identity.start-import': UNION,
  'identity.continue-import': UNION,
  'identity.apply-import': UNION,
  'identity.cancel-import': UNION,
  'identity.list-import-problems': UNION,
  'identity.find-member': UNION,
  'identity.list-roles': GRANTING,
  'identity.grant-role': UNION,
  'identity.end-role': GRANTING,
  'identity.hand-over': UNION,
  'identity.invite-staff': GRANTING,
  'identity.list-invitations': GRANTING,
  'identity.withdraw-invitation': GRANTING,
  'identity.accept-invitation': ANYONE,
  'identity.list-accesses': KNOWN,
  'identity.ask-rebind': ANYONE,
  'identity.object-rebind': { owner: true },
  'identity.list-approvals': ANYONE,
  'identity.decide-approval': { roles: APPROVER_ROLES },
  'identity.show-school-days': UNION,
  'identity.set-school-days': UNION,
  'identity.set-duty-phone': UNION,
  'identity.show-departments': UNION,
  'identity.set-departments': { roles: ROUTING_ROLES },

  // Whoever asks is answered from what is addressed to them.
  'notice.inbox': ANYONE,
  'notice.mark-read': ANYONE,
  'notice.templates': KNOWN,
  'notice.accepted': KNOWN,
  'notice.set-language': KNOWN,

  'case.my-school': STUDENTS,
  'case.open-photo-folder': STUDENTS,
  'case.file': STUDENTS,
  'case.mine': ANYONE,
  'case.queue': HANDLERS,
  'case.search': DESK,
  'case.acknowledge-many': DESK,
  'case.replies': HANDLERS,
  'case.save-reply': DESK,
  'case.remove-reply': DESK,
  'case.hands': { roles: CASE_HANDLERS, whenEscalated: ['youth-league'] },
  'case.assign': { roles: CASE_HANDLERS, whenEscalated: ['youth-league'] },
  'case.send-back': { roles: ['department'] },
  'case.pass': CASE_DESK,
  'case.recuse': STAFF,
  'case.merge': DESK,
  'case.show-topics': DESK,
  'case.set-topics': { roles: ROUTING_ROLES },
  'case.file-for': DESK,
  'case.claim': STUDENTS,
  'case.disown': AUTHOR,
  'case.new-slip': DESK,
  'case.get': { owner: true, ...STAFF },
  'case.chain': { owner: true, ...STAFF },
  'case.heads': ANYONE,
  'case.open-name': { owner: true, roles: CASE_HANDLERS, whenEscalated: ['youth-league'] },
  /** Whom it is to call, the case says (domain/case/callable.ts). */
  'case.open-contact': { roles: CASE_HANDLERS, whenEscalated: ['youth-league'] },
  'case.view-photos': KNOWN,
  'case.rates': ANYONE,
  'case.like': DESK,
  'case.matters': DESK,
  'case.matter': DESK,
  'case.open-matter': DESK,
  'case.join': DESK,
  'case.rename-matter': DESK,
  'case.answer-matter': DESK,
  'case.close-matter': DESK,
  'case.digests': ANYONE,
  'case.digest': ANYONE,
  'case.digest-draft': REVIEWERS,
  'case.digest-drafts': REVIEWERS,
  'case.write-digest': DESK,
  'case.publish-digest': REVIEWERS,
  'case.return-digest': REVIEWERS,
  'case.withdraw-digest': REVIEWERS,
  'case.follow': STUDENTS,
  'case.acknowledge': CASE_DESK,
  'case.take': CASE_DESK,
  'case.keep': { roles: ROUTING_ROLES, whenEscalated: ['youth-league'], whenAboutUnion: ['youth-league'] },
  'case.note': STAFF,
  'case.reply': CASE_HANDLING,
  'case.ask': CASE_HANDLING,
  'case.answer': CASE_HANDLING,
  'case.extend': CASE_HANDLING,
  'case.attempt': STAFF,
  'case.refuse': CASE_DESK,
  'case.part': DESK,
  'case.supplement': AUTHOR,
  'case.verdict': AUTHOR,
  'case.rate': AUTHOR,
  'case.reopen': AUTHOR,
  'case.withdraw': AUTHOR,
  'case.not-same': AUTHOR,
  'case.confirm': AUTHOR,
  'case.about-union': AUTHOR,
  'case.urge': LEAGUE,
  'case.callback': LEAGUE,
  'case.vouch': AUTHOR,
  /** To the union's admins, what it shows is the calls that are outstanding. */
  'case.escalated': UNION,
  'case.long-overdue': { roles: FEDERATION },

  'survey.take-ballot-paper': STUDENTS,
  'survey.list-questionnaires': SURVEYING,
  'survey.questionnaire': SURVEYING,
  'survey.save-questionnaire': SURVEYING,
  'survey.remove-questionnaire': SURVEYING,
  'survey.findings': KNOWN,
  'survey.finding': REPORTING,
  'survey.plan-finding': SURVEYING,
  'survey.report-finding': REPORTING,
  'survey.my-rounds': STUDENTS,
  'survey.round': STUDENTS,
  'survey.results': KNOWN,
  'survey.results-list': KNOWN,
  'survey.other-schools': KNOWN,
  'survey.ballots-file': KNOWN,
  'survey.released-texts': KNOWN,
  'survey.text-review': REVIEWERS,
  'survey.decide-text': REVIEWERS,
  'survey.withheld-texts': LEAGUE_ALONE,
  'survey.release-withheld': LEAGUE_ALONE,
  'survey.recount-results': UNION,
  // Of the very place where they hold the role, no other: domain/survey/round.ts.
  'survey.rounds': { roles: ROUND_READERS },
  'survey.open-findings': { roles: ROUND_READERS },
  'survey.round-choices': { roles: ROUND_WRITERS },
  'survey.round-plan': { roles: ROUND_READERS },
  'survey.save-round': { roles: ROUND_WRITERS },
  'survey.plan-round': { roles: ROUND_HEADS },
  'survey.cancel-round': { roles: ROUND_WRITERS },

  'appointment.sessions': KNOWN,
  'appointment.more-sessions': KNOWN,
  'appointment.draw': KNOWN,
  'appointment.enter-draw-value': { roles: ENTERERS },
  'appointment.apply': STUDENTS,
  'appointment.let-host-read': STUDENTS,
  'appointment.withdraw-application': STUDENTS,
  'appointment.claim-seat': STUDENTS,
  'appointment.leave-seat': STUDENTS,
  'appointment.answer-offer': STUDENTS,
  'appointment.my-application': STUDENTS,
  'appointment.my-applications': STUDENTS,
  'appointment.cases-to-bring': STUDENTS,
  'appointment.my-ticket': STUDENTS,
  'appointment.door-list': MEETINGS,
  'appointment.check-in': MEETINGS,
  'appointment.check-in-by-name': MEETINGS,
  'appointment.check-in-walk-in': MEETINGS,
  'appointment.undo-check-in': MEETINGS,
  'appointment.end-session': MEETINGS,
  'appointment.my-absences': STUDENTS,
  'appointment.appeal-absence': STUDENTS,
  'appointment.say-there': STUDENTS,
  'appointment.appeals': MEETINGS,
  'appointment.decide-appeal': MEETINGS,
  // Which sessions and promises are a host's, their office says: domain/appointment/host.ts.
  'appointment.topics': MEETING,
  'appointment.waiting-topics': MEETINGS,
  'appointment.decide-topic': MEETINGS,
  'appointment.host-desk': { roles: HOSTS },
  'appointment.minutes': KNOWN,
  'appointment.minutes-draft': REVIEWERS,
  'appointment.minutes-due': REVIEWERS,
  'appointment.submit-minutes': DESK,
  'appointment.publish-minutes': REVIEWERS,
  'appointment.return-minutes': REVIEWERS,
  'appointment.outcomes-due': LEAGUE_ALONE,
  'appointment.write-outcome': LEAGUE_ALONE,
  'appointment.commitments': ANYONE,
  'appointment.commitment': ANYONE,
  'appointment.last-promises': KNOWN,
  'appointment.apart-readers': KNOWN,
  'appointment.report-commitment': { roles: [...HOSTS, ...CASE_HANDLERS, 'youth-league'] },
  // Who was there, the attendance says.
  'appointment.say-of-commitment': STUDENTS,
  'appointment.rate-session': STUDENTS,
  'appointment.session': KNOWN,
  'appointment.session-template': SESSION_DESK,
  'appointment.save-session': SESSION_DESK,
  'appointment.publish-session': SESSION_DESK,
  'appointment.change-session': SESSION_DESK,
  'appointment.cancel-session': SESSION_DESK,
  'appointment.confirm-session': SESSION_DESK,
  'appointment.plan-series': SESSION_DESK,
};
