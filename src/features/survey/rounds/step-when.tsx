import { View } from '@tarojs/components';
import { dayWithWeekday } from '@/i18n/dates';
import { Chip } from '@/ui/chip';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { whenText } from './settled-text';
import { type Draft, daysAhead, timesOf } from './use-draft';
import { t } from './words';

interface Props {
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

const LENGTHS = [3, 5, 7, 10, 14, 21, 30] as const;
const AHEAD = 14;

/** From which day, for how many days: chosen, not typed. */
export function StepWhen({ draft, onChange }: Props) {
  const ahead = daysAhead(AHEAD);
  const days = ['', ...ahead, ...(draft.day && !ahead.includes(draft.day) ? [draft.day] : [])];
  const chosen = { tone: 'brand' as const, icon: 'ok' as const };
  return (
    <>
      <View className='t17 m8'>{whenText(timesOf(draft, new Date()))}</View>
      <Section title={t('when.from')} aside={t('when.hour')}>
        <View className='wrap'>
          {days.map((day) => (
            <Chip
              key={day}
              id={`day-${day || 'now'}`}
              text={day ? dayWithWeekday(day) : t('when.now')}
              {...(day === draft.day ? chosen : {})}
              onTap={() => onChange({ day })}
            />
          ))}
        </View>
      </Section>
      <Section title={t('when.length')}>
        <View className='wrap'>
          {[...new Set([...LENGTHS, draft.days])]
            .sort((a, b) => a - b)
            .map((n) => (
              <Chip
                key={n}
                id={`length-${n}`}
                text={t('when.days', { n })}
                {...(n === draft.days ? chosen : {})}
                onTap={() => onChange({ days: n })}
              />
            ))}
        </View>
      </Section>
      <TimelineNote icon='info' text={t('when.told')} />
    </>
  );
}
