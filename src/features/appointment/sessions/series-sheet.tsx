import { View } from '@tarojs/components';
import { SERIES_WEEKS } from '@types_/appointment/session';
import type { SeriesMade, SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

const COUNTS = [4, 8, 12, 16] as const;

interface Props {
  session: SessionView;
  onDone: () => void;
  onClose: () => void;
}

/** What came of it: how many drafts, and which days were passed over. */
function doneText({ days, skipped }: SeriesMade): string {
  if (days.length === 0) return t('series.none');
  if (skipped.length === 0) return t('series.done', { n: days.length });
  return t('series.doneSkipped', { n: days.length, skipped: skipped.map(dayText).join('、') });
}

/** Makes further drafts of one: how often, and how many. */
export function SeriesSheet({ session: { id, version }, onDone, onClose }: Props) {
  const [everyWeeks, setWeeks] = useState<number>(2);
  const [count, setCount] = useState<number>(8);
  const { busy, failure, send } = useSend<SeriesMade>((made) => {
    void toast(doneText(made));
    onDone();
  });
  const plan = () =>
    void send(`${version} ${everyWeeks} ${count}`, (key) =>
      call('appointment', 'plan-series', { id, version, everyWeeks, count }, key),
    );
  return (
    <Sheet open onClose={onClose} label={t('series.title')}>
      <View className='t20'>{t('series.title')}</View>
      <View className='t15 i2 m8'>{t('series.text')}</View>
      <Section title={t('series.every')}>
        <View className='wrap'>
          {SERIES_WEEKS.map((n) => (
            <Choice
              key={n}
              id={`every-${n}`}
              text={n === 1 ? t('series.week') : t('series.weeks', { n })}
              chosen={n === everyWeeks}
              onTap={() => setWeeks(n)}
            />
          ))}
        </View>
      </Section>
      <Section title={t('series.count')}>
        <View className='wrap'>
          {COUNTS.map((n) => (
            <Choice
              key={n}
              id={`count-${n}`}
              text={t('series.times', { n })}
              chosen={n === count}
              onTap={() => setCount(n)}
            />
          ))}
        </View>
      </Section>
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='series-do' text={t('series.do')} busy={busy} onTap={plan} />
      </View>
    </Sheet>
  );
}
