import { View } from '@tarojs/components';
import type { AppliedIs } from '@types_/appointment/application';
import type { MyApplication } from '@types_/appointment/application-view';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { standingText, standingTitle } from './standing-text';

const LOOKS: Partial<Record<AppliedIs, { tone: 'pine' | 'corn' | 'maple'; icon: 'ok' | 'clock' | 'warn' }>> = {
  seated: { tone: 'pine', icon: 'ok' },
  offered: { tone: 'corn', icon: 'clock' },
  cancelled: { tone: 'maple', icon: 'warn' },
};

/** How one stands, in large words, and what that means. */
export function StandingCard({ mine: { applied, session }, now }: { mine: MyApplication; now: Date }) {
  const { tone, icon } = LOOKS[applied.is] ?? { tone: 'brand' as const, icon: 'info' as const };
  return (
    <View id={`standing-${applied.is}`}>
      <View className='t28'>{fitLines(standingTitle(applied))}</View>
      <Notice tone={tone} icon={icon} text={standingText(applied, session, now)} />
    </View>
  );
}
