import type { RoundView } from '@types_/survey/answer-view';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { AnswersList } from '../answer/answers-list';
import { changeBallot, type KeptBallot } from '../ballot/kept-ballot';
import { t } from '../words';
import { sealOf } from './check-ballot';

/**
 * What one answered, kept here and nowhere else. Deleting it takes the nonce along: what is left finds the ballot and says
 * nothing of it. It can be put back until the page is left.
 */
export function OwnAnswers({ view, ballot }: { view: RoundView; ballot: KeptBallot }) {
  const [before, setBefore] = useState<KeptBallot | null>(null);
  const { id, questionnaire } = view;
  const { paper, answers, stage } = ballot;
  const forget = () => {
    if (!paper) return;
    setBefore(ballot);
    changeBallot(id, {
      answers: {},
      paper: null,
      envelope: null,
      seal: sealOf(paper.nonce, questionnaire.items, answers),
    });
  };
  const undo = () => {
    if (before) changeBallot(id, { ...before });
    setBefore(null);
  };
  if (!paper)
    return (
      <Section title={t('mineHere')}>
        <Notice tone='brand' icon='ok' text={t('forgotten')} />
        {before && <Button id='undo-forget' kind='weak' text={t('undo')} onTap={undo} />}
      </Section>
    );
  return (
    <Section title={t('mineHere')} aside={t('mineHereText')}>
      <AnswersList id='mine' items={questionnaire.items} answers={answers} />
      {stage === 'cast' && <Button id='forget-answers' kind='outline' text={t('forget')} onTap={forget} />}
    </Section>
  );
}
