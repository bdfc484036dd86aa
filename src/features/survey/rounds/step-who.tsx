import { View } from '@tarojs/components';
import type { RoundChoices } from '@types_/survey/round-view';
import { Notice } from '@/ui/notice';
import { PickChips } from '@/ui/pick-chips';
import { Segmented } from '@/ui/segmented';
import { inRow } from '../joined';
import { PickClasses } from './pick-classes';
import { PickSchools } from './pick-schools';
import { askedBy, type Draft, fewAt, type WhoMode } from './use-draft';
import { t } from './words';

interface Props {
  choices: RoundChoices;
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

const MODES: readonly WhoMode[] = ['all', 'college', 'grade', 'class'];
const unique = <T,>(all: readonly T[]): T[] => [...new Set(all)];

/** Who is asked, with the number at once. */
export function StepWho({ choices, draft, onChange }: Props) {
  const { classes } = choices.who;
  const asked = askedBy(draft, choices);
  const few = fewAt(draft, choices);
  return (
    <>
      <View className='t20 m8'>{asked > 0 ? t('who.count', { n: asked }) : t('who.nobody')}</View>
      <View className='t15 i2'>{t('who.frozen')}</View>
      <View>
        {few && (
          <Notice
            tone='corn'
            icon='warn'
            text={few.length === 0 ? t('who.few') : t('who.fewAt', { names: inRow(few) })}
          />
        )}
      </View>
      {classes.length > 0 ? (
        <Segmented
          id='who-mode'
          label={t('who.mode')}
          options={MODES.map((mode) => ({ value: mode, text: t(`who.${mode}`) }))}
          value={draft.mode}
          onChange={(mode) => onChange({ mode: mode as WhoMode })}
        />
      ) : (
        <PickSchools choices={choices} draft={draft} onChange={onChange} />
      )}
      <View>
        {classes.length > 0 && draft.mode === 'college' && (
          <PickChips
            id='college'
            options={unique(classes.map(({ college }) => college)).map((name) => ({ value: name, text: name }))}
            chosen={draft.colleges}
            onChange={(colleges) => onChange({ colleges })}
          />
        )}
        {classes.length > 0 && draft.mode === 'grade' && (
          <PickChips
            id='grade'
            options={unique(classes.map(({ grade }) => grade))
              .sort((a, b) => b - a)
              .map((grade) => ({ value: grade, text: t('who.year', { grade }) }))}
            chosen={draft.grades}
            onChange={(grades) => onChange({ grades })}
          />
        )}
        {classes.length > 0 && draft.mode === 'class' && (
          <PickClasses classes={classes} chosen={draft.classes} onChange={(chosen) => onChange({ classes: chosen })} />
        )}
      </View>
    </>
  );
}
