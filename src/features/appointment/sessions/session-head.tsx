import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { monthOnly, weekdayOnly } from '@/i18n/date-parts';
import { dayOfMonth, dayWithWeekday } from '@/i18n/dates';
import { fontScale } from '@/platform/text-size';
import { DateCard } from '@/ui/date-card';
import { fitLines, LONGEST_OF_TITLES } from '@/ui/fit-lines';
import { hoursText, whereText, whoText } from './facts-text';
import { t } from './words';

interface Props {
  session: Pick<SessionView, 'title' | 'host' | 'startsAt' | 'endsAt' | 'place'> & Partial<Pick<SessionView, 'who'>>;
  /** Something else on the page is more important than its name. */
  small?: boolean;
}

/** Longer titles than this take up half a screen in the largest letters. */
const LONG = 16;

/** A sheet of the calendar leaves no room for words beside it in large text: the day is one of the words then. */
const isLarge = (): boolean => fontScale() >= 1.4;

/** What a session is about, with whom, on which day, where, and who may come. */
export function SessionHead({ session, small }: Props) {
  const { title, host, startsAt, who } = session;
  const day = dayWithWeekday(startsAt);
  const isSmall = small || title.length > LONG;
  const spoken = t('facts.spoken', { day, time: hoursText(session) });
  return (
    <View id='session-head'>
      <View className='r'>
        <View className='g'>
          <View className={isSmall ? 't20' : 't28'}>
            {isSmall ? fitLines(title) : fitLines(title, LONGEST_OF_TITLES)}
          </View>
          <View className='t17 i2 m4'>{fitLines(`${host.office} ${host.name}`)}</View>
        </View>
        {!isLarge() && (
          <DateCard
            month={monthOnly(startsAt)}
            day={dayOfMonth(startsAt)}
            weekday={weekdayOnly(startsAt)}
            label={spoken}
          />
        )}
      </View>
      {isLarge() && <View className='t17 b m12'>{day}</View>}
      <View className={isLarge() ? 't15 i2' : 't15 i2 m12'}>{fitLines(whereText(session))}</View>
      {who && <View className='t15 i2'>{fitLines(whoText(who))}</View>}
    </View>
  );
}
