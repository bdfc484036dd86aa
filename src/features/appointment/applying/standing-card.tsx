import { View } from '@tarojs/components';
import type { AppliedView, MyApplication } from '@types_/appointment/application-view';
import { momentText } from '@/i18n/dates';
import { DeadlineRing } from '@/ui/deadline-ring';
import { fitLines } from '@/ui/fit-lines';
import { Hero } from '@/ui/hero';
import { Notice } from '@/ui/notice';
import { standingLook } from './standing-look';
import { standingText, standingTitle } from './standing-text';
import { t } from './words';

const HOUR = 3_600_000;
/** From so few hours on an offer is urgent. */
const LAST_HOURS = 2;

/** How long an offer still holds, as a ring that empties: nobody has to compute it. */
function OfferLeft({ offer, text, now }: { offer: Extract<AppliedView, { is: 'offered' }>; text: string; now: Date }) {
  const [since, until] = [Date.parse(offer.since), Date.parse(offer.until)];
  const left = Math.max(0, Math.floor((until - now.getTime()) / HOUR));
  return (
    <Hero
      id='offer-left'
      ring={
        <DeadlineRing
          hours
          size='hero'
          state={left < LAST_HOURS ? 'today' : 'running'}
          total={Math.max(1, Math.round((until - since) / HOUR))}
          left={left}
          unit={t('offer.unit')}
          label={text}
        />
      }
      title={t('offer.by', { until: momentText(offer.until) })}
      text={t('offer.after')}
    />
  );
}

/** How one stands, in large words, and what that means. */
export function StandingCard({ mine: { applied, session }, now }: { mine: MyApplication; now: Date }) {
  const text = standingText(applied, session, now);
  return (
    <View id={`standing-${applied.is}`}>
      <View className='t28'>{fitLines(standingTitle(applied))}</View>
      {applied.is === 'offered' ? (
        <OfferLeft offer={applied} text={text} now={now} />
      ) : (
        <Notice {...standingLook(applied.is)} text={text} />
      )}
    </View>
  );
}
