import { opensUntil } from '@domain/survey/round';
import { View } from '@tarojs/components';
import type { RoundPlan } from '@types_/survey/round-view';
import { momentText } from '@/i18n/dates';
import { sentences } from '@/i18n/words';
import { Hero } from '@/ui/hero';
import { Notice } from '@/ui/notice';
import { ShareRing } from '@/ui/share-ring';
import { TimelineNote } from '@/ui/timeline-note';
import { inWords } from './in-words';
import { StateChip } from './round-row';
import { t } from './words';

const asked = ({ who }: RoundPlan): number => who?.schools.reduce((sum, { students }) => sum + students, 0) ?? 0;

/** How many took a paper, or how many would be asked. */
function figures(plan: RoundPlan): { percent: number | null; title: string; text: string } {
  const { turnout } = plan;
  if (!turnout) return { percent: null, title: t('plan.asked', { n: asked(plan) }), text: t('plan.askedText') };
  const { eligible: all, papers, countedAt } = turnout;
  if (papers === null) return { percent: null, title: t('row.asked', { all }), text: t('plan.tooFew') };
  return {
    percent: countedAt === null || all === 0 ? null : Math.round((papers / all) * 100),
    title: countedAt === null ? t('row.asked', { all }) : t('plan.turnout', { n: papers, all }),
    text: countedAt === null ? t('plan.notCounted') : t('plan.counted', { at: momentText(countedAt) }),
  };
}

const HELD = { count: 'next.heldCount', plans: 'next.held', people: 'next.heldPeople' } as const;

/** When it was called off, and why, for whoever may read that. */
function calledOffText({ at: moment, reason }: NonNullable<RoundPlan['cancelled']>): string {
  const at = momentText(moment);
  return reason ? t('next.cancelled', { at, reason }) : t('next.cancelledAt', { at });
}

/** What comes next, and when. */
export function nextText({ state, settled, cancelled, waitsFor }: RoundPlan): string {
  const latest = opensUntil({ closesAt: new Date(settled.closesAt) });
  const until = momentText(latest.toISOString());
  // Nobody called it off: the scheduler gave it up.
  if (cancelled?.reason === '' && !cancelled.isUnchecked) return t('next.givenUp', { until });
  if (cancelled)
    return sentences(
      calledOffText(cancelled),
      cancelled.isUnchecked ? t('next.unchecked') : '',
      cancelled.wasOpen ? t(cancelled.isCleared ? 'next.cancelledOpen' : 'next.cancelledSoon') : '',
    );
  const isMissed = ['planned', 'opening'].includes(state) && Date.now() > latest.getTime();
  if (isMissed) return t('next.missed', { until });
  if (waitsFor) return t(HELD[waitsFor], { at: momentText(settled.opensAt), until });
  const at = momentText(state === 'open' ? settled.closesAt : settled.opensAt);
  return t(`next.${state}`, { at });
}

/** A round at a glance: its name, where it stands, how many, what comes next. */
export function RoundHead({ plan }: { plan: RoundPlan }) {
  const { percent, title, text } = figures(plan);
  const label = percent === null ? t('plan.unknown') : t('plan.spoken', { n: percent });
  return (
    <>
      <View className='t20 m4'>{inWords(plan.title)}</View>
      <View className='wrap m8'>
        <StateChip state={plan.state} />
      </View>
      <View>
        {plan.who && (
          <View id='asked'>
            <View className='t20 m12'>{title}</View>
            <View className='t15 i2'>{text}</View>
          </View>
        )}
        {plan.turnout && plan.state !== 'cancelled' && (
          <Hero id='turnout' ring={<ShareRing percent={percent} label={label} />} title={title} text={text} />
        )}
      </View>
      <TimelineNote icon={plan.cancelled ? 'no' : 'clock'} text={nextText(plan)} />
      <View>
        {plan.warnings.map((warning) => (
          <Notice key={warning} tone='corn' icon='warn' text={t(`warn.${warning}`)} />
        ))}
      </View>
    </>
  );
}
