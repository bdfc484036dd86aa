import { View } from '@tarojs/components';
import { SERIES_WEEKS } from '@types_/appointment/session';
import type { SeriesMade, SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { t } from './words';

const COUNTS = [4, 8, 12, 16] as const;

/** What came of it: how many drafts, and which days were passed over. */
function doneText({ days, skipped }: SeriesMade): string {
  if (days.length === 0) return t('series.none');
  if (skipped.length === 0) return t('series.done', { n: days.length });
  return t('series.doneSkipped', { n: days.length, skipped: skipped.map(dayText).join('、') });
}

/** Makes further drafts of one: how often, and how many. */
export function PlanSeries({ session: { id, version, title } }: { session: SessionView }) {
  const [everyWeeks, setWeeks] = useState<number>(2);
  const [count, setCount] = useState<number>(8);
  const { busy, failure, send } = useSend<SeriesMade>((made) => {
    void toast(doneText(made));
    void navigateBack();
  });
  const plan = () =>
    void send(`${version} ${everyWeeks} ${count}`, (key) =>
      call('appointment', 'plan-series', { id, version, everyWeeks, count }, key),
    );
  return (
    <Page
      title={t('series.title')}
      back
      subtitle={title}
      dock={
        <Dock>
          <Button id='series-do' text={t('series.do')} busy={busy} onTap={plan} />
        </Dock>
      }
    >
      <View className='t15 i2'>{t('series.text')}</View>
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
      <View>
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}
