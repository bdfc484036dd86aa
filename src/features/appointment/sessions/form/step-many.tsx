import { View } from '@tarojs/components';
import { SESSION_LIMITS } from '@types_/appointment/session';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { PickChips } from '@/ui/pick-chips';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { whoText } from '../facts-text';
import { t } from '../words';
import { gradesIn, seatsOf, type WhoMode, whoOf } from './draft';
import type { StepProps } from './step';
import '../not-now.scss';

const MODES: readonly WhoMode[] = ['all', 'some'];

/** Chips that come with the step, hidden: choosing shows them and sends hardly anything. Of a school with more colleges, so many more at each tap: below 2 KB. */
const FIRST = 40;
const MORE = 8;

/** How many, and who may apply. */
export function StepMany({ template, draft, onChange }: StepProps) {
  const n = SESSION_LIMITS.mostSeats;
  const [most, setMost] = useState(FIRST);
  const shown = template.colleges.filter((name, nth) => nth < most || draft.colleges.includes(name));
  const years = gradesIn(template, draft.colleges);
  /** A year that none of them has is not chosen any more. */
  const choose = (colleges: string[]) => {
    const here = gradesIn(template, colleges);
    onChange({ colleges, grades: draft.grades.filter((grade) => here.includes(grade)) });
  };
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
        <View className={draft.mode === 'some' ? '' : 'not-now'}>
          <View className='t15 b m12'>{t('many.college')}</View>
          <PickChips
            id='college'
            options={shown.map((value) => ({ value, text: value }))}
            chosen={draft.colleges}
            onChange={choose}
          />
          <View>
            {template.colleges.length > shown.length && (
              <Button
                id='more-colleges'
                kind='quiet'
                small
                text={t('list.further')}
                onTap={() => setMost(most + MORE)}
              />
            )}
          </View>
          <View className='t15 b m16'>{t('many.grade')}</View>
          <PickChips
            id='grade'
            options={years.map((value) => ({ value, text: t('many.year', { grade: value }) }))}
            chosen={draft.grades}
            onChange={(grades) => onChange({ grades })}
          />
          <View>
            {draft.colleges.length + draft.grades.length > 0 && (
              <View id='who-text' className='t15 i2 m12'>
                {whoText(whoOf(draft))}
              </View>
            )}
          </View>
        </View>
      </Section>
    </>
  );
}
