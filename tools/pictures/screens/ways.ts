import { institutions } from '../../../config/seed/province';
import { demoPeople, demoPeopleOf } from '../../seed/demo/people';

/** The number of a demo student of 吉林大学. */
function numberOf(openid: string): string {
  const school = institutions.find(({ code }) => code === '10183');
  const person = school && demoPeopleOf(school).find((one) => one.openid === openid);
  return person && 'roster' in person ? person.roster.number : '';
}

export const CASE_TEXT = '二食堂晚上八点以后只剩凉菜，下晚课的人吃不上热的。从 11月9日起我去了五次，五次都这样。';

export const STUDENT = 'demo-10183-student-1';
export const OFFICER = 'demo-10183-officer';
export const home = (tab: string) => `pages/home/index?tab=${tab}`;
export const IDENTITY = 'packages/identity/pages';
export const FILE = 'packages/case/pages/file/index';
export const DATA = 'packages/identity/pages/my-data/index';
export const QUEUE = 'packages/case/pages/queue/index';
export const REPLIES = 'packages/case/pages/replies/index';
export const LEAGUE = 'demo-10184-league';
export const LEAGUE_LIST = 'packages/case/pages/league/index';
/** What a student types whose old phone is still bound. */
export const PHONE = (() => {
  const owner = demoPeople().find(({ openid }) => openid === 'demo-10183-student-2');
  if (!owner || !('roster' in owner)) throw new Error('no such demo student');
  return owner.roster;
})();
export const DIGESTS = `packages/case/pages/digests/index?school=4122010183`;
export const DRAFTS = 'packages/case/pages/drafts/index';
export const text = { fill: '#case-text textarea', with: CASE_TEXT };
export const toPlace = [{ tap: '#topic-canteen' }, text, { tap: '#next-step' }];

export const ADMIN = 'demo-10183-admin';
const SCHOOL = '4122010183';
export const manage = (page: string, place = SCHOOL) => `packages/identity/pages/${page}/index?place=${place}`;
export const found = [{ fill: '#find-number input', with: numberOf('demo-10183-new-1') }, { tap: '#find' }];
export const successor = [
  { tap: '#come-add' },
  { fill: '#find-number input', with: numberOf('demo-10183-new-2') },
  { tap: '#come-find' },
];
/** Cases of the queue, the most urgent first. */
export const FIRST_CASE = { tap: '[id^=case-]' };
export const OTHER_CASE = { tap: '[id^=case-] >> nth=1' };
export const ROSTER = 'packages/identity/pages/roster/index';
export const pickRoster = { tap: '#roster-pick', pick: 'docs/samples/roster.csv' };
