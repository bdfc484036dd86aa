import { View } from '@tarojs/components';
import type { FindingRow } from '@types_/survey/finding-view';
import type { ReactNode } from 'react';
import { dayText } from '@/i18n/dates';
import { DeadlineRing } from '@/ui/deadline-ring';
import { Row } from '@/ui/row';
import { ringOf, shareText, whenText } from './texts';
import { t } from './words';

interface Props {
  id: string;
  finding: FindingRow;
  onTap?: () => void;
  children?: ReactNode;
}

/** What came out low, what is done about it, by whom and until when. */
export const FindingLine = ({ id, finding, onTap, children }: Props) => (
  <Row
    id={id}
    over={shareText(finding)}
    title={finding.action || t('nothing')}
    second={whenText(finding)}
    leading={<DeadlineRing {...ringOf(finding)} todayText={t('today')} />}
    {...(onTap ? { onTap } : {})}
  >
    {finding.movedFrom.length > 0 && (
      <View className='row-3'>
        {t('moved', { day: dayText(finding.movedFrom.at(-1) ?? ''), n: finding.movedFrom.length })}
      </View>
    )}
    {finding.earlier.map(({ owner, action, due, until }) => (
      <View key={until} className='row-3'>
        {t('earlier', { until: dayText(until), owner, due: dayText(due), action })}
      </View>
    ))}
    {children}
  </Row>
);
