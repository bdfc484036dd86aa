import { View } from '@tarojs/components';
import { SESSION_LIMITS } from '@types_/appointment/session';
import { Field } from '@/ui/field';
import { PickChips } from '@/ui/pick-chips';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { t } from '../words';
import { seatsOf, type WhoMode } from './draft';
import type { StepProps } from './step';

const MODES: readonly WhoMode[] = ['all', 'college', 'grade'];

/** How many, and who may apply. */
export function StepMany({ template, draft, onChange }: StepProps) {
  const n = SESSION_LIMITS.mostSeats;
  return (
    <>
      <Field
        id='seats'
        label={t('many.seats')}
        type='number'
        value={draft.seats}
        maxLength={4}
        onInput={(seats) => onChange({ seats })}
        {...(seatsOf(draft) === null ? { error: t('many.seatsWrong', { n }) } : { hint: t('many.seatsHint', { n }) })}
      />
      <Section title={t('many.who')}>
        <Segmented
          id='who'
          label={t('many.who')}
          options={MODES.map((value) => ({ value, text: t(`many.${value}`) }))}
          value={draft.mode}
          onChange={(mode) => onChange({ mode: mode as WhoMode })}
        />
        <View>
          {draft.mode === 'college' && (
            <PickChips
              id='college'
              options={template.colleges.map((value) => ({ value, text: value }))}
              chosen={draft.colleges}
              onChange={(colleges) => onChange({ colleges })}
            />
          )}
          {draft.mode === 'grade' && (
            <PickChips
              id='grade'
              options={template.grades.map((value) => ({ value, text: t('many.year', { grade: value }) }))}
              chosen={draft.grades}
              onChange={(grades) => onChange({ grades })}
            />
          )}
        </View>
      </Section>
    </>
  );
}
