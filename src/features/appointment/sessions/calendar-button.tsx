import { calendarFile } from '@domain/appointment/calendar-file';
import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { momentText } from '@/i18n/dates';
import { addToCalendar, CHANGES_ENTRIES } from '@/platform/calendar';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { howText } from './facts-text';
import { enteredOf, forgetEntered, isOld, keepEntered } from './in-calendar';
import { t } from './words';

type InCalendar = Pick<
  SessionView,
  'id' | 'version' | 'channel' | 'title' | 'host' | 'place' | 'startsAt' | 'endsAt' | 'allots' | 'cancelled'
>;

const titleOf = ({ channel, title }: InCalendar): string =>
  t('calendar.title', { channel: t(`channel.${channel}`), title });

/** A session as a calendar takes it. */
function entryOf(session: InCalendar) {
  const { id, version, channel, host, place, startsAt, endsAt, allots, cancelled } = session;
  const words = {
    title: titleOf(session),
    ...{ place, text: `${host.office} ${host.name}\n${howText({ channel, allots })}` },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
  };
  const file = calendarFile({ id, version, isCancelled: cancelled !== null, ...words }, new Date());
  return { ...words, file };
}

/** Puts a session into the phone's calendar, at its hour wherever the phone is; says what to do where an earlier entry is old by now. */
export function CalendarButton({ session }: { session: InCalendar }) {
  const [entered, setEntered] = useState(() => enteredOf(session.id));
  const old = entered !== null && isOld(entered, session) ? entered : null;
  const add = async () => {
    const isAdded = await addToCalendar(entryOf(session));
    if (isAdded) {
      keepEntered(session);
      setEntered(enteredOf(session.id));
    }
    void toast(t(isAdded ? 'calendar.added' : 'calendar.failed'));
  };
  const at = { at: momentText(old?.startsAt ?? session.startsAt) };
  return (
    <>
      <View id='calendar-note'>
        {old && <Notice tone='corn' icon='clock' text={t(CHANGES_ENTRIES ? 'calendar.moves' : 'calendar.moved', at)} />}
      </View>
      <Button
        id='calendar'
        kind='weak'
        icon='clock'
        text={t(entered && !old ? 'calendar.again' : 'calendar.add')}
        onTap={() => void add()}
      />
    </>
  );
}

/**
 * Takes a session that is off out of the calendar again: by a file where the calendar takes one; in WeChat, which only writes entries and
 * takes none back, it says what to look for.
 */
export function CalendarOff({ session }: { session: InCalendar & Pick<SessionView, 'own'> }) {
  const { id, own } = session;
  const [entered, setEntered] = useState(() => enteredOf(id));
  const forget = () => {
    forgetEntered(id);
    setEntered(null);
  };
  if (entered === null && own === null) return null;
  if (!CHANGES_ENTRIES) {
    const at = { at: momentText(entered?.startsAt ?? session.startsAt), title: titleOf(session) };
    return (
      <>
        <Notice tone='brand' icon='clock' text={t('calendar.off', at)} />
        <View>{entered && <Button id='calendar-off' kind='quiet' text={t('calendar.gone')} onTap={forget} />}</View>
      </>
    );
  }
  const remove = async () => {
    await addToCalendar(entryOf(session));
    forget();
    void toast(t('calendar.removed'));
  };
  return <Button id='calendar-off' kind='weak' icon='clock' text={t('calendar.remove')} onTap={() => void remove()} />;
}
