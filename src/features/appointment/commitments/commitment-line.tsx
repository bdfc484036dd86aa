import { View } from '@tarojs/components';
import type { CommitmentRow } from '@types_/appointment/commitment-view';
import { dayText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { DeadlineRing } from '@/ui/deadline-ring';
import { Row } from '@/ui/row';
import { MINUTES_PAGES } from '../minutes/pages';
import { ringOf, shortPlaceText, whenText } from '../minutes/texts';
import { t } from '../minutes/words';

interface Props {
  id: string;
  one: CommitmentRow;
  /** Whether it says where it was promised. */
  withPlace?: boolean;
  /** On its own page it leads nowhere. */
  still?: boolean;
}

/** One promise: what, by whom, until when, and how it stands. */
export const CommitmentLine = ({ id, one, withPlace, still }: Props) => (
  <Row
    id={id}
    {...(withPlace ? { over: shortPlaceText(one) } : {})}
    title={one.text}
    second={whenText(one)}
    leading={<DeadlineRing {...ringOf(one)} todayText={t('today')} />}
    {...(still ? {} : { trailing: 'chevron' as const, onTap: () => void navigateTo(MINUTES_PAGES.commitment(one.id)) })}
  >
    {one.firstDay && <View className='row-3'>{t('moved', { day: dayText(one.firstDay) })}</View>}
  </Row>
);
