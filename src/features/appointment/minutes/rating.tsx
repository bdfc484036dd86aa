import { View } from '@tarojs/components';
import type { MinutesView } from '@types_/appointment/minutes-view';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { fitLines } from '@/ui/fit-lines';
import { FivePointRating, type Points } from '@/ui/five-point-rating';
import { Section } from '@/ui/section';
import { WereYouThere } from '../door/were-you-there';
import { t } from './words';

const labels = () =>
  ([1, 2, 3, 4, 5] as const).map((points) => overviewText(`rating.${points}`)) as [
    string,
    string,
    string,
    string,
    string,
  ];

/** How those who were there found the talk: their own word, and once the days for it are over the average of all. */
export function Rating({ view: { you, rating, ratingsFrom, session }, onRated }: Props) {
  const { failure, send } = useSend(() => {
    void toast(t('rate.sent'));
    onRated();
  });
  const rate = (points: Points) => {
    const input = { id: session.id, rating: points };
    void send(JSON.stringify(input), (key) => call('appointment', 'rate-session', input, key));
  };
  return (
    <>
      {rating && (
        <View className='m16'>
          <Block padded>
            <View className='t15'>{t('rate.all', { n: rating.count, average: rating.average.toFixed(1) })}</View>
          </Block>
        </View>
      )}
      {you?.asked && <WereYouThere session={session.id} onSaid={onRated} />}
      {you?.mayRate && (
        <Section title={t('rate.title')}>
          <FailureNotice failure={failure} />
          <Block padded>
            <FivePointRating
              id='talk'
              label={t('rate.title')}
              labels={labels()}
              value={you.rating as Points | null}
              onChange={rate}
            />
            <View className='t13 i2 m8'>{fitLines(t('rate.until', { day: dayText(ratingsFrom ?? '') }))}</View>
          </Block>
        </Section>
      )}
      {you && !you.mayRate && !you.asked && you.rating !== null && <View className='t13 i2 m8'>{t('rate.done')}</View>}
    </>
  );
}

interface Props {
  view: MinutesView;
  onRated: () => void;
}
