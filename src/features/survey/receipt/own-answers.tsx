import { isForgotten } from '@domain/survey/about-persons';
import type { RoundView } from '@types_/survey/answer-view';
import { useState } from 'react';
import { useReturn } from '@/platform/page-life';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { AnswersList } from '../answer/answers-list';
import { ballotName, changeBallot, type KeptBallot, keptBallot } from '../ballot/kept-ballot';
import { t } from '../words';
import { idOf, sealOf } from './check-ballot';

/**
 * What is left of a ballot whose answers are deleted. Of one that was sent, or may have been, the nonce goes along: what is left finds the
 * ballot and says nothing of it. One that is not sent yet keeps its paper, of which there is one for each.
 */
function without(ballot: KeptBallot, { questionnaire }: RoundView): Partial<KeptBallot> {
  const { stage, paper, answers } = ballot;
  if (stage === 'answering') return { answers: {}, at: null };
  const seal = paper ? sealOf(paper.nonce, questionnaire.items, answers) : null;
  return { answers: {}, paper: null, envelope: null, id: idOf(ballot), seal };
}

/** What is left to do with what is left: to be found in the count, unless there is none (any more), to be answered again, or nothing. */
function forgottenText({ stage, id }: KeptBallot, view: RoundView, canAnswer: boolean): string {
  if (stage === 'answering') return t(canAnswer ? 'forgotten.begun' : 'forgotten.all');
  const isCounted = view.state !== 'cancelled' && !isForgotten(view, new Date());
  return t(id && isCounted ? 'forgotten' : 'forgotten.all');
}

interface Props {
  view: RoundView;
  /** The round can still be answered here. */
  canAnswer: boolean;
  onChange: () => void;
}

/**
 * What one answered, kept here and nowhere else. It can be deleted at every stage but while it waits to be sent, and put back until the
 * page is left. It is looked at when the page comes into view: nothing is sent to it while it is answered on the page above.
 */
export function OwnAnswers({ view, canAnswer, onChange }: Props) {
  const name = ballotName(view);
  const [ballot, setBallot] = useState(() => keptBallot(name));
  const [before, setBefore] = useState<KeptBallot | null>(null);
  useReturn(() => setBallot(keptBallot(name)));
  if (!ballot) return null;
  const { seal, answers } = ballot;
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
        <Notice tone='brand' icon='ok' text={forgottenText(ballot, view, canAnswer)} />
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
