import type { RoundView } from '@types_/survey/answer-view';
import { useEffect, useState } from 'react';
import { navigateBackTo } from '@/platform/back-to';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { ANSWER_PAGES } from '../answer-pages';
import { ballotName, changeBallot } from '../ballot/kept-ballot';
import { useBallot } from '../ballot/use-ballot';
import { SURVEY_PAGES } from '../pages';
import { t } from '../words';
import { AnswersList } from './answers-list';
import { deliver } from './paper';
import { refusalText } from './refusal-text';
import { missingSteps, stepsOf } from './steps';

/** The last look before a ballot goes: what is missing, what can be changed. From here on it goes once, now or with the next network. */
export function Review({ view }: { view: RoundView }) {
  const { id, questionnaire } = view;
  const { items } = questionnaire;
  const name = ballotName(view);
  const ballot = useBallot(name);
  const [isBusy, setBusy] = useState(false);
  const [isFull, setFull] = useState(false);
  const answers = ballot?.answers ?? {};
  const missing = missingSteps(items, answers);
  const isOver = ballot !== null && ballot.stage !== 'answering' && !isBusy;
  useEffect(() => {
    if (isOver) void navigateBackTo(SURVEY_PAGES.round(id));
  }, [isOver, id]);

  const goTo = (key: string | undefined) => {
    if (key === undefined) return;
    changeBallot(name, { at: key });
    void navigateBackTo(ANSWER_PAGES.answer(id));
  };
  async function cast() {
    setBusy(true);
    const isKept = changeBallot(name, { stage: 'waiting', refusal: null, at: null });
    setFull(!isKept);
    if (isKept) await deliver(view);
    setBusy(false);
  }

  return (
    <Page
      title={t('review.title')}
      back
      subtitle={missing.length > 0 ? t('review.missing', { n: missing.length }) : t('review.change')}
      dock={
        <Dock note={t('castNote')}>
          {missing.length > 0 ? (
            <Button id='go-missing' text={t('castMissing')} onTap={() => goTo(missing[0]?.key)} />
          ) : (
            <Button id='cast-ballot' icon='send' text={t('cast')} busy={isBusy} onTap={() => void cast()} />
          )}
        </Dock>
      }
    >
      {isFull && <Notice tone='maple' icon='warn' text={t('full')} />}
      {ballot?.refusal && <Notice tone='maple' icon='warn' text={refusalText(ballot.refusal)} />}
      <AnswersList
        id='given'
        items={items}
        answers={answers}
        missing={missing.map(({ item }) => item.id)}
        onTap={(item) => goTo(stepsOf(items, answers).find((step) => step.item.id === item.id)?.key)}
      />
    </Page>
  );
}
