import { type ClassSize, isEligible } from '@domain/survey/groups';
import { View } from '@tarojs/components';
import { GROUPINGS, type Grouping, LEAST_GROUP, THRESHOLDS } from '@types_/survey/round';
import type { RoundChoices } from '@types_/survey/round-view';
import { Choice } from '@/ui/choice';
import { OptionList } from '@/ui/option-list';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { Toggle } from '@/ui/toggle';
import { groupsText } from './groups-text';
import { type Draft, eligibleOf, isVote } from './use-draft';
import { t } from './words';

interface Props {
  choices: RoundChoices;
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

/** How results are shown, and what each choice means for who can be recognised. */
export function StepResults({ choices, draft, onChange }: Props) {
  const asked = (choices.who.classes as ClassSize[]).filter((one) => isEligible(eligibleOf(draft), one));
  return (
    <>
      <Section title={t('results.groups')}>
        <OptionList
          id='grouping'
          label={t('results.groups')}
          options={GROUPINGS.map((value) => ({
            ...{ value, text: t(`grouping.${value}`), second: t(`grouping.${value}.text`, { n: LEAST_GROUP }) },
          }))}
          value={draft.grouping}
          onChange={(grouping) => onChange({ grouping: grouping as Grouping })}
        />
        <View>
          {groupsText(draft.grouping, asked).map((text) => (
            <TimelineNote key={text} icon='people' text={text} />
          ))}
        </View>
      </Section>
      {!isVote(draft, choices) && (
        <Section title={t('threshold')}>
          <View className='wrap'>
            {THRESHOLDS.map((value) => (
              <Choice
                key={value}
                id={`threshold-${value * 100}`}
                text={`${value * 100}%`}
                chosen={draft.threshold === value}
                onTap={() => onChange({ threshold: value })}
              />
            ))}
          </View>
          <View className='t13 i3 m8'>{t('threshold.text')}</View>
        </Section>
      )}
      <Toggle
        id='publish'
        label={t('publish')}
        second={t('publish.text')}
        on={draft.publishesBallots}
        onChange={(publishesBallots) => onChange({ publishesBallots })}
      />
      {draft.publishesBallots && <TimelineNote icon='warn' text={t('publish.warning')} />}
    </>
  );
}
