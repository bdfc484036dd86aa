import { translator } from '@/i18n/words';
import { appointmentEntries } from '@/i18n/zh-CN/appointment-entries';
import { SESSION_PAGES } from './pages';

const t = translator('appointmentEntries', appointmentEntries);

/** The row that leads to the meetings of a school, for those who look after them. */
export const sessionsEntry = () => ({
  ...{ id: 'sessions', title: t('sessions'), text: t('sessions.row'), icon: 'people' as const },
  pageOf: SESSION_PAGES.desk,
});
