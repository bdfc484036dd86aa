import { View } from '@tarojs/components';
import type { SessionRow as Session } from '@types_/appointment/session-view';
import { dayOfMonth, dayWithWeekday, timeText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { Chip } from '@/ui/chip';
import { DayMark } from '@/ui/day-mark';
import { Row } from '@/ui/row';
import { StateChip } from './state-chip';
import { t } from './words';

interface Props {
  session: Session;
  /** Whether the reader may want to come: then it says whether they may, and whether they have applied. */
  isStudent?: boolean;
  onOpen: () => void;
}

/** A session in a list: its day, what it is about, with whom, and where it stands. */
export function SessionRow({ session, isStudent, onOpen }: Props) {
  const { id, channel, title, host, startsAt, mayApply, applied, dayOff } = session;
  const own = applied ? t('list.applied') : mayApply ? '' : t('list.notMeant');
  const isOwn = isStudent && own !== '';
  return (
    <Row
      id={`session-${id}`}
      leading={<DayMark day={dayOfMonth(startsAt)} time={timeText(startsAt)} />}
      over={dotted(t(`channel.${channel}`), dayWithWeekday(startsAt))}
      title={title}
      second={`${host.office} ${host.name}`}
      onTap={onOpen}
    >
      <View className='wrap m4'>
        <StateChip session={session} />
        {dayOff && !isStudent && <Chip text={t('day.chip')} tone='corn' icon='warn' />}
        {isOwn && <Chip text={own} {...(applied ? { tone: 'brand' as const, icon: 'ok' as const } : {})} />}
      </View>
    </Row>
  );
}
