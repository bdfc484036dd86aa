import { STEP_NAMES } from '@types_/case/actions';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { main as noticeFunction } from '../../cloudfunctions/notice/index';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import type { Main } from './as';
import { wishFor } from './binding';
import { FILING, STEPS } from './scene';
import { JILIN } from './schools';
import { CANTEEN_ITEMS } from './survey';
/** What is nowhere. */
export const ID = 'a-case-that-does-not-exist';
const NO_APPROVAL = 'A'.repeat(32);
const IMPORT_ID = 'an-import-that-does-not-exist';
export type Input = Record<string, unknown>;
const FOR = { topic: 'fee', text: '补卡收了三十元，没有收据。', place: '', danger: false, told: 'counter', number: '' };
const NO_QUESTIONNAIRE = { place: JILIN.id, id: 'a-questionnaire-that-is-nowhere', version: 0 };
const ASKING = { title: { 'zh-CN': '二食堂评议' }, intro: { 'zh-CN': '问的是最近四周。' }, items: CANTEEN_ITEMS };
const AT_SCHOOL = { round: 'a-round-that-is-nowhere', school: JILIN.id };
const DAYS = { from: '2026-12-01', to: null };

/** Every action with an input that its schema takes. */
export const GOOD: [action: string, main: Main, input: Input][] = [
  ['me', identityFunction, {}],
  ['list-institutions', identityFunction, {}],
  ['bind', identityFunction, wishFor({ number: '20260001', name: '王小明' })],
  ['agree', identityFunction, { version: AGREEMENT_VERSION }],
  ['find-member', identityFunction, { place: JILIN.id, number: '20260001' }],
  ['list-roles', identityFunction, { place: JILIN.id, past: false }],
  [
    'grant-role',
    identityFunction,
    { place: JILIN.id, ticket: 'no.ticket', role: 'officer', office: '权益部', ...DAYS },
  ],
  ['end-role', identityFunction, { place: JILIN.id, id: 'a-term-that-is-nowhere' }],
  [
    'hand-over',
    identityFunction,
    {
      ...{ place: JILIN.id, day: '2026-12-01', to: null, go: ['a-term-that-is-nowhere'] },
      come: [{ ticket: 'no.ticket', role: 'officer', office: '权益部' }],
    },
  ],
  [
    'invite-staff',
    identityFunction,
    { place: JILIN.id, role: 'department', office: '后勤处', name: '周文君', ...DAYS },
  ],
  ['list-invitations', identityFunction, { place: JILIN.id }],
  ['withdraw-invitation', identityFunction, { place: JILIN.id, ticket: 'no.ticket' }],
  ['accept-invitation', identityFunction, { code: '2345678923', agreed: AGREEMENT_VERSION }],
  ['list-accesses', identityFunction, {}],
  ['ask-rebind', identityFunction, wishFor({ number: '20260001', name: '王小明' })],
  ['object-rebind', identityFunction, { id: NO_APPROVAL }],
  ['list-approvals', identityFunction, {}],
  ['decide-approval', identityFunction, { id: NO_APPROVAL, approve: false, how: null, words: '没带证件' }],
  ['inbox', noticeFunction, {}],
  ['mark-read', noticeFunction, { upTo: '2026-11-25T08:00:00.000Z' }],
  ['templates', noticeFunction, {}],
  ['accepted', noticeFunction, { answers: [{ template: 'case-yours', answer: 'accept' }], language: 'ko' }],
  ['set-language', noticeFunction, { language: 'ko' }],
  ['my-data', identityFunction, {}],
  ['set-contact', identityFunction, { phone: '' }],
  ['ask-correction', identityFunction, { field: 'college' }],
  ['export-my-data', identityFunction, {}],
  ['more-of-my-data', identityFunction, { ticket: 'no.ticket' }],
  ['delete-account', identityFunction, { proof: 'not the number' }],
  ['list-imports', identityFunction, {}],
  ['reserve-import', identityFunction, { fileName: '名册.csv' }],
  ['start-import', identityFunction, { id: IMPORT_ID, fileId: 'cloud://e.local/roster-files/x' }],
  ['continue-import', identityFunction, { id: IMPORT_ID }],
  ['apply-import', identityFunction, { id: IMPORT_ID, closes: false }],
  ['cancel-import', identityFunction, { id: IMPORT_ID }],
  ['list-import-problems', identityFunction, { id: IMPORT_ID, from: 0 }],
  ['show-school-days', identityFunction, { place: JILIN.id }],
  [
    'set-school-days',
    identityFunction,
    {
      ...{ place: JILIN.id, version: 0, workdays: ['2026-12-26'] },
      breaks: [{ name: '寒假', from: '2027-01-11', to: '2027-02-25' }],
    },
  ],
  ['show-departments', identityFunction, { place: JILIN.id }],
  ['set-departments', identityFunction, { place: JILIN.id, version: 0, departments: [] }],
  ['set-duty-phone', identityFunction, { place: JILIN.id, phone: '' }],
  ['my-school', caseFunction, {}],
  ['open-photo-folder', caseFunction, { draft: 'draft-of-sixteen-characters' }],
  ['file', caseFunction, FILING],
  ['mine', caseFunction, {}],
  ['queue', caseFunction, {}],
  ['search', caseFunction, { typed: '暖气', before: null }],
  ['acknowledge-many', caseFunction, { ids: [ID] }],
  ['replies', caseFunction, {}],
  ['save-reply', caseFunction, { id: null, place: 'living', name: '已报修', text: '已经报修，{日期}前修好。' }],
  ['remove-reply', caseFunction, { id: 'living-1' }],
  ['escalated', caseFunction, {}],
  ['long-overdue', caseFunction, {}],
  ['get', caseFunction, { id: ID }],
  ['chain', caseFunction, { id: ID }],
  ['heads', caseFunction, { schoolId: JILIN.id, day: '2026-11-25' }],
  ['open-name', caseFunction, { id: ID, reason: 'visit', words: '约时间' }],
  ['view-photos', caseFunction, { ticket: 'no.ticket' }],
  ['rates', caseFunction, { schoolId: JILIN.id }],
  ['hands', caseFunction, { id: ID }],
  ['assign', caseFunction, { id: ID, say: { department: '后勤保障处' } }],
  ['send-back', caseFunction, { id: ID, say: { reason: '不归我们管' } }],
  ['pass', caseFunction, { id: ID, say: { to: 'no.ticket', reason: '请你接手' } }],
  ['recuse', caseFunction, { id: ID, say: { who: '', reason: '说的是我' } }],
  ['merge', caseFunction, { id: ID, say: { into: ID } }],
  ['file-for', caseFunction, FOR],
  ['claim', caseFunction, { code: '23456789' }],
  ['disown', caseFunction, { id: ID }],
  ['like', caseFunction, { id: ID }],
  ['matters', caseFunction, {}],
  ['matter', caseFunction, { id: ID }],
  ['open-matter', caseFunction, { cases: [ID] }],
  ['join', caseFunction, { id: ID, cases: [ID] }],
  ['rename-matter', caseFunction, { id: ID, title: '七舍暖气' }],
  ['answer-matter', caseFunction, { id: ID, text: '换了阀门。', outcome: 'done' }],
  ['close-matter', caseFunction, { id: ID }],
  ['digests', caseFunction, { schoolId: JILIN.id }],
  ['digest', caseFunction, { id: ID }],
  ['digest-draft', caseFunction, { about: { kind: 'case', id: ID } }],
  ['digest-drafts', caseFunction, {}],
  [
    'write-digest',
    caseFunction,
    {
      ...{ about: { kind: 'matter', id: ID }, version: 0, submit: true },
      ...{ title: '七舍暖气', text: '有同学反映暖气不热，已经换了阀门。' },
    },
  ],
  ['publish-digest', caseFunction, { id: ID, version: 1 }],
  ['return-digest', caseFunction, { id: ID, reason: '写清楚哪天' }],
  ['withdraw-digest', caseFunction, { id: ID, reason: '写错了楼号' }],
  ['follow', caseFunction, { id: ID, on: true }],
  ['list-questionnaires', surveyFunction, { place: JILIN.id }],
  ['questionnaire', surveyFunction, { place: JILIN.id, id: 'canteen' }],
  ['save-questionnaire', surveyFunction, { ...NO_QUESTIONNAIRE, draft: false, questionnaire: ASKING }],
  ['remove-questionnaire', surveyFunction, NO_QUESTIONNAIRE],
  ['findings', surveyFunction, { schoolId: JILIN.id, round: 'a-round-that-is-nowhere' }],
  ['open-findings', surveyFunction, { place: JILIN.id }],
  ['finding', surveyFunction, { id: ID }],
  [
    'plan-finding',
    surveyFunction,
    { id: ID, version: 1, owner: '饮食中心', action: '加开两个打菜口', due: '2027-12-01' },
  ],
  ['report-finding', surveyFunction, { id: ID, version: 1, text: '抽查四次，三次开着。', done: false }],
  ['take-ballot-paper', surveyFunction, { round: 'a-round-that-is-nowhere', blinded: 'A'.repeat(43) }],
  ['my-rounds', surveyFunction, {}],
  ['round', surveyFunction, { round: 'a-round-that-is-nowhere' }],
  ['results', surveyFunction, { ...AT_SCHOOL, version: 0 }],
  ['results-list', surveyFunction, { school: JILIN.id }],
  ['other-schools', surveyFunction, { round: AT_SCHOOL.round, item: 'warm', row: '' }],
  ['ballots-file', surveyFunction, AT_SCHOOL],
  ['released-texts', surveyFunction, { ...AT_SCHOOL, after: '' }],
  ['text-review', surveyFunction, AT_SCHOOL],
  ['decide-text', surveyFunction, { id: 'A'.repeat(32), release: false, reason: '骂人' }],
  ['recount-results', surveyFunction, { ...AT_SCHOOL, reason: '有人问起' }],
  ['rounds', surveyFunction, { place: JILIN.id }],
  ['round-choices', surveyFunction, { place: JILIN.id }],
  ['round-plan', surveyFunction, { place: JILIN.id, id: 'a-round-that-is-nowhere' }],
  [
    'save-round',
    surveyFunction,
    {
      ...{ place: JILIN.id, id: null, version: 0, questionnaireId: 'a-questionnaire-that-is-nowhere' },
      ...{
        eligible: { colleges: ['文学院'], grades: [2024], classes: ['汉语言2401'] },
        grouping: 'none',
        threshold: 0.6,
      },
      schools: [JILIN.id],
      ...{ publishesBallots: false, opensAt: '2026-12-01T00:00:00.000Z', closesAt: '2026-12-08T00:00:00.000Z' },
    },
  ],
  ['plan-round', surveyFunction, { id: 'a-round-that-is-nowhere', version: 1 }],
  ['cancel-round', surveyFunction, { id: 'a-round-that-is-nowhere', reason: '问卷写错了' }],
  ...STEP_NAMES.map((name): [string, Main, Input] => [name, caseFunction, { id: ID, say: STEPS[name].say }]),
];
