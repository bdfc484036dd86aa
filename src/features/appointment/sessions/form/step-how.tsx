import { View } from '@tarojs/components';
import { BEACONS, type Beacon } from '@types_/appointment/beacon';
import { ALLOTMENTS, type Allotment } from '@types_/appointment/channel';
import { Notice } from '@/ui/notice';
import { OptionList } from '@/ui/option-list';
import { t } from '../words';
import { problemOf } from './draft';
import type { StepProps } from './step';

/** How seats are given, and what each way means for those who cannot be quick. */
export function StepHow({ draft, onChange }: StepProps) {
  const problem = problemOf(draft, new Date());
  return (
    <>
      <OptionList
        id='how'
        label={t('how.question')}
        options={ALLOTMENTS.map((value) => ({
          ...{ value, text: t(`how.option.${value}`), second: t(`how.option.${value}.text`) },
        }))}
        value={draft.allots}
        onChange={(value) => onChange({ allots: value as Allotment })}
      />
      {draft.allots === 'draw' && (
        <OptionList
          id='beacon'
          label={t('how.beacon')}
          options={BEACONS.map((value) => ({
            ...{ value, text: t(`how.beacon.${value}`), second: t(`how.beacon.${value}.text`) },
          }))}
          value={draft.beacon}
          onChange={(value) => onChange({ beacon: value as Beacon })}
        />
      )}
      <View>{problem && <Notice tone='corn' icon='warn' text={t(`problem.${problem}`)} />}</View>
    </>
  );
}
