import { dayOf, plusDays } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import { dayText } from '@/i18n/dates';
import { Choice } from '@/ui/choice';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { t } from '../words';
import { CLOSES, problemOf } from './draft';
import type { StepProps } from './step';
import { WhenFields } from './when-fields';

const OPENS = [1, 2, 3, 7] as const;

/** When, and when one applies. */
export function StepWhen({ draft, onChange }: StepProps) {
  const now = new Date();
  const problem = problemOf(draft, now);
  const ahead = OPENS.map((days) => plusDays(dayOf(now), days));
  const opens = ['', ...ahead, ...(draft.opens && !ahead.includes(draft.opens) ? [draft.opens] : [])];
  const closes = [...new Set([...CLOSES[draft.allots], draft.closes])].sort((a, b) => a - b);
  return (
    <>
      <WhenFields times={draft} onChange={onChange} />
      <Section title={t('when.opens')}>
        <View className='wrap'>
          {opens.map((day) => (
            <Choice
              key={day}
              id={`opens-${day || 'now'}`}
              text={day ? t('when.opensAt', { day: dayText(day) }) : t('when.now')}
              chosen={day === draft.opens}
              onTap={() => onChange({ opens: day })}
            />
          ))}
        </View>
      </Section>
      <Section title={t('when.closes')}>
        <View className='wrap'>
          {closes.map((n) => (
            <Choice
              key={n}
              id={`closes-${n}`}
              text={n === 0 ? t('when.atStart') : t('when.daysBefore', { n })}
              chosen={n === draft.closes}
              onTap={() => onChange({ closes: n })}
            />
          ))}
        </View>
      </Section>
      <View>{problem && <Notice tone='corn' icon='warn' text={t(`problem.${problem}`)} />}</View>
      {draft.allots === 'draw' && <TimelineNote icon='info' text={t('when.day3')} />}
    </>
  );
}
