import { calendarFile } from '@domain/appointment/calendar-file';
import type { SessionView } from '@types_/appointment/session-view';
import { addToCalendar } from '@/platform/calendar';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { howText } from './facts-text';
import { t } from './words';

type InCalendar = Pick<
  SessionView,
  'id' | 'version' | 'channel' | 'title' | 'host' | 'place' | 'startsAt' | 'endsAt' | 'allots' | 'cancelled'
>;

/** A session as a calendar takes it. */
function entryOf({ id, version, channel, title, host, place, startsAt, endsAt, allots, cancelled }: InCalendar) {
  const words = {
    title: t('calendar.title', { channel: t(`channel.${channel}`), title }),
    ...{ place, text: `${host.office} ${host.name}\n${howText({ channel, allots })}` },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
  };
  const file = calendarFile({ id, version, isCancelled: cancelled !== null, ...words }, new Date());
  return { ...words, file };
}

/** Puts a session into the phone's calendar, at its hour wherever the phone is. */
export function CalendarButton({ session }: { session: InCalendar }) {
  const add = async () => {
    const isAdded = await addToCalendar(entryOf(session));
    void toast(t(isAdded ? 'calendar.added' : 'calendar.failed'));
  };
  return <Button id='calendar' kind='weak' icon='clock' text={t('calendar.add')} onTap={() => void add()} />;
}
