import { View } from '@tarojs/components';
import type { RoundChoices } from '@types_/survey/round-view';
import { Block } from '@/ui/block';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { clauses } from '../joined';
import { inWords } from './in-words';
import { resultsText, whenText, whoText } from './settled-text';
import { askedBy, type Draft, eligibleOf, isVote, timesOf } from './use-draft';
import { t } from './words';

interface Props {
  choices: RoundChoices;
  draft: Draft;
  onStep: (step: number) => void;
}

/** All that was chosen on one page, each a tap away from being changed. */
export function StepCheck({ choices, draft, onStep }: Props) {
  const title = choices.questionnaires.find(({ id }) => id === draft.questionnaireId)?.title;
  const { colleges, grades, classes } = eligibleOf(draft);
  const eligible = {
    colleges: colleges && [...colleges],
    grades: grades && [...grades],
    classes: classes && [...classes],
  };
  const schools = choices.who.classes.length > 0 ? 1 : (draft.schools ?? choices.who.schools).length;
  const asked = t('who.count', { n: askedBy(draft, choices) });
  const lines = [
    { name: t('check.which'), text: title ? inWords(title) : '' },
    { name: t('check.who'), text: asked, more: whoText(eligible, schools).join(' ') },
    { name: t('check.when'), text: whenText(timesOf(draft, new Date())) },
    { name: t('check.results'), text: clauses(resultsText({ ...draft, eligible }, isVote(draft, choices))) },
  ];
  return (
    <>
      <Block id='check'>
        {lines.map(({ name, text, more }, step) => (
          <Row
            key={name}
            id={`check-${step}`}
            title={name}
            second={text}
            {...(more ? { third: more } : {})}
            trailing={<View className='br'>{t('check.change')}</View>}
            onTap={() => onStep(step)}
          />
        ))}
      </Block>
      <View>
        <Notice tone='brand' icon='lock' text={t('check.settled')} />
      </View>
    </>
  );
}
