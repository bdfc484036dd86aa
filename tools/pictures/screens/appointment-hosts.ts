import type { CommitmentsView } from '../../../types/appointment/commitment-view';
import type { MinutesDraft } from '../../../types/appointment/minutes-view';
import { demoSessionId } from '../../seed/demo/sessions';
import type { Route } from '../routes';
import { ADMIN, LEAGUE, manage, OFFICER, STUDENT } from './ways';

const PAGES = 'packages/appointment/pages';
const [DELEGATE, REPRESENTATIVE] = ['demo-10183-delegate', 'demo-10183-representative'];
const SPRING = demoSessionId('10183', 'spring');
const HOUR = demoSessionId('10183', 'hour');
const FORM = `${PAGES}/session-form/index?school=4122010183&id=`;
const DUE = `${PAGES}/minutes-due/index`;
const next = { tap: '#session-next' };
const form = (channel: string) => [{ tap: `[id$=${channel}]` }, next];

/** A template whose way of meeting lacks who it is for, or whose office several hold. */
const template = (more: object) => ({
  'appointment.session-template': (data: unknown) => ({ ...(data as object), ...more }),
});

/** Who is met beside leaders and departments, and what is said of what was brought, of sessions without minutes, and of what goes on. */
export const HOST_SCREENS: Route[] = [
  { name: 'outcomes-due', as: LEAGUE, path: DUE },
  { name: 'outcomes-write', as: LEAGUE, path: DUE, do: [{ tap: '#outcome-due-0' }, { tap: '#outcome-send' }] },
  { name: 'outcomes-unspoken', as: LEAGUE, path: DUE, do: [{ tap: '#outcome-due-0' }, { tap: '#outcome-unspoken' }] },
  {
    ...{ name: 'minutes-read-missing', as: ADMIN, path: `${PAGES}/write-minutes/index?id=demo-promises-unread` },
    answers: {
      'appointment.minutes-draft': (data) => ({
        ...(data as MinutesDraft),
        cases: [{ id: 'demo-case-one', title: '二食堂晚上八点以后只剩凉菜' }],
      }),
    },
  },
  { name: 'minutes-never', as: STUDENT, path: `${PAGES}/minutes/index?id=${SPRING}` },
  { name: 'meet-never', as: STUDENT, path: `${PAGES}/session/index?id=${SPRING}` },
  { name: 'meet-plan-never', as: OFFICER, path: `${PAGES}/session-plan/index?id=${SPRING}` },
  {
    ...{ name: 'promises-unwritten', as: STUDENT, path: `${PAGES}/commitments/index?school=4122010183` },
    answers: {
      'appointment.commitments': (data) => {
        const view = data as CommitmentsView;
        const [first] = view.channels;
        if (!first) return view;
        const none = { made: 0, kept: 0, open: 0, overdue: 0, moved: 0, broken: 0, contested: 0, disputed: 0 };
        const other = { ...none, resumed: 0, channel: 'delegate-meeting' as const, sessions: 2, unwritten: 2 };
        return { ...view, channels: [{ ...first, resumed: 1, sessions: 4, unwritten: 2 }, other] };
      },
    },
  },
  { name: 'meet-host-delegate', as: OFFICER, path: FORM, do: form('delegate-meeting') },
  {
    ...{ name: 'meet-host-lacks', as: OFFICER, path: FORM, do: form('delegate-meeting') },
    answers: template({ lacksHost: true, offices: [{ office: '副校长', holders: 1 }] }),
  },
  {
    ...{ name: 'meet-host-shared', as: OFFICER, path: FORM, do: form('representative-hour') },
    answers: template({ lacksHost: false, offices: [{ office: '学生代表', holders: 38 }] }),
  },
  { name: 'host-delegate', as: DELEGATE, path: `${PAGES}/host/index` },
  { name: 'host-representative', as: REPRESENTATIVE, path: `${PAGES}/host/index` },
  { name: 'meet-apply-peers', as: 'demo-10183-student-3', path: `${PAGES}/session/index?id=${HOUR}` },
  { name: 'invite-delegate', as: 'demo-10183-league', path: manage('invite'), do: [{ tap: '#role-delegate' }] },
];
