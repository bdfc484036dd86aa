import type { RoundView } from '@types_/survey/answer-view';
import { useState } from 'react';
import { useReturn } from '@/platform/page-life';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { AnswersList } from '../answer/answers-list';
import { ballotName, changeBallot, type KeptBallot, keptBallot } from '../ballot/kept-ballot';
import { t } from '../words';
import { sealOf } from './check-ballot';

/**
 * What is left of a ballot whose answers are deleted. Of one that was sent the nonce goes along: what is left finds the ballot and
 * says nothing of it. One that is not sent yet keeps its paper, of which there is one for each.
 */
function without({ stage, paper, answers }: KeptBallot, { questionnaire }: RoundView): Partial<KeptBallot> {
  if (stage === 'answering') return { answers: {}, at: null };
  const seal = paper ? sealOf(paper.nonce, questionnaire.items, answers) : null;
  return { answers: {}, paper: null, envelope: null, seal };
}

/**
 * What one answered, kept here and nowhere else. It can be deleted at every stage but while it waits to be sent, and put back until the
 * page is left. It is looked at when the page comes into view: nothing is sent to it while it is answered on the page above.
 */
export function OwnAnswers({ view, onChange }: { view: RoundView; onChange: () => void }) {
  const name = ballotName(view);
  const [ballot, setBallot] = useState(() => keptBallot(name));
  const [before, setBefore] = useState<KeptBallot | null>(null);
  useReturn(() => setBallot(keptBallot(name)));
  if (!ballot) return null;
  const { seal, stage, answers } = ballot;
  const put = (part: Partial<KeptBallot>, undoable: KeptBallot | null) => {
    changeBallot(name, part);
    setBallot(keptBallot(name));
    setBefore(undoable);
    onChange();
  };
  const forget = () => put(without(ballot, view), ballot);
  const undo = () => before && put(before, null);
  if (Object.keys(answers).length === 0) {
    if (!before && seal === null) return null;
    return (
      <Section title={t('mineHere')}>
        <Notice tone='brand' icon='ok' text={t(stage === 'answering' ? 'forgotten.begun' : 'forgotten')} />
        {before && <Button id='undo-forget' kind='weak' text={t('undo')} onTap={undo} />}
      </Section>
    );
  }
  return (
    <Section title={t('mineHere')} aside={t('mineHereText')}>
      <AnswersList id='mine' items={view.questionnaire.items} answers={answers} />
      <Button id='forget-answers' kind='outline' text={t('forget')} onTap={forget} />
    </Section>
  );
}
