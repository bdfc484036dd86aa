import { dayOf, plusDays } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import { dayText } from '@/i18n/dates';
import { Choice } from '@/ui/choice';
import { Section } from '@/ui/section';
import { t } from '../words';
import { CLOSES, type Draft } from './draft';

const OPENS = [1, 2, 3, 7] as const;

interface Props {
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

/** From when one can apply, and until when. */
export function WindowFields({ draft, onChange }: Props) {
  const ahead = OPENS.map((days) => plusDays(dayOf(new Date()), days));
  const opens = ['', ...ahead, ...(draft.opens && !ahead.includes(draft.opens) ? [draft.opens] : [])];
  const closes = [...new Set([...CLOSES[draft.allots], draft.closes])].sort((a, b) => a - b);
  return (
    <>
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
    </>
  );
}
