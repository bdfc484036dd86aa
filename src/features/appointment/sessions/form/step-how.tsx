import { View } from '@tarojs/components';
import { BEACONS, type Beacon } from '@types_/appointment/beacon';
import { ALLOTMENTS, type Allotment } from '@types_/appointment/channel';
import { Notice } from '@/ui/notice';
import { OptionList } from '@/ui/option-list';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { t } from '../words';
import { CLOSES, USUAL_CLOSES } from './draft';
import { problemOf } from './problem-text';
import type { StepProps } from './step';
import { WindowFields } from './window-fields';
import '../not-now.scss';

/** How seats are given, what each way means for those who cannot be quick, and when one applies. */
export function StepHow({ template, draft, onChange }: StepProps) {
  const problem = problemOf(draft, template.holidays, new Date());
  /** A window that ends when the other way lets it. */
  const choose = (allots: Allotment) =>
    onChange({ allots, closes: CLOSES[allots].includes(draft.closes) ? draft.closes : USUAL_CLOSES[allots] });
  return (
    <>
      <View className='m12'>
        <OptionList
          id='how'
          label={t('how.question')}
          options={ALLOTMENTS.map((value) => ({
            ...{ value, text: t(`how.option.${value}`), second: t(`how.option.${value}.text`) },
          }))}
          value={draft.allots}
          onChange={(value) => choose(value as Allotment)}
        />
      </View>
      <View className={draft.allots === 'draw' ? '' : 'not-now'}>
        <Section title={t('how.beacon')}>
          <OptionList
            id='beacon'
            label={t('how.beacon')}
            options={BEACONS.map((value) => ({
              ...{ value, text: t(`how.beacon.${value}`), second: t(`how.beacon.${value}.text`) },
            }))}
            value={draft.beacon}
            onChange={(value) => onChange({ beacon: value as Beacon })}
          />
        </Section>
      </View>
      <WindowFields draft={draft} onChange={onChange} />
      <View>{problem && <Notice tone='corn' icon='warn' text={problem} />}</View>
      <View>{draft.allots === 'draw' && <TimelineNote icon='info' text={t('when.day3')} />}</View>
    </>
  );
}
