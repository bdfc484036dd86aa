import { View } from '@tarojs/components';
import type { RoundView } from '@types_/survey/answer-view';
import { useEffect } from 'react';
import { currentLanguage } from '@/i18n/language';
import { navigateBackTo } from '@/platform/back-to';
import { navigateTo } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Dock } from '@/ui/dock';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { ANSWER_PAGES } from '../answer-pages';
import { ItemQuestion } from '../item/item-question';
import { wordsIn } from '../item/words-in';
import { SURVEY_PAGES } from '../pages';
import { t } from '../words';
import './answer.scss';
import { hasAnswer } from './steps';
import { useAnswering } from './use-answering';

/** One item a screen. A tap on one answer goes on by itself; the way back is always there. */
export function Answering({ view }: { view: RoundView }) {
  const { id, questionnaire } = view;
  const answering = useAnswering(view, () => void navigateTo(ANSWER_PAGES.review(id)));
  const { ballot, step, total, isLast, isKept } = answering;
  const isOver = ballot.stage !== 'answering';
  // Sent already, on another page of this app.
  useEffect(() => {
    if (isOver) void navigateBackTo(SURVEY_PAGES.round(id));
  }, [isOver, id]);
  if (!step || isOver) return <Page title={wordsIn(questionnaire.title, currentLanguage())} back />;
  const isAnswered = hasAnswer(step, ballot.answers);
  const isOptional = !step.item.required && !isAnswered;
  // Never grey: what is missing is said, and nothing travels to the screen with every tap.
  const next = () => (isAnswered || isOptional ? answering.next() : void toast(t('pick')));
  return (
    <Page
      title={wordsIn(questionnaire.title, currentLanguage())}
      back
      dock={
        <Dock>
          <Button id='previous' kind='outline' text={t('previous')} onTap={answering.previous} />
          <Button id='next' text={t(isLast ? 'toReview' : isOptional ? 'skip' : 'next')} onTap={next} />
        </Dock>
      }
    >
      <Steps total={total} current={step.number} />
      <View className='answer-head'>
        <View id='progress' className='g'>
          {t('progress', { n: step.number, total })}
        </View>
        <Chip id='secrecy' icon='lock' text={t('secret')} onTap={() => void navigateTo(ANSWER_PAGES.secrecy(id))} />
      </View>
      {!isKept && <Notice tone='maple' icon='warn' text={t('full')} />}
      <ItemQuestion
        item={step.item}
        value={ballot.answers[step.item.id]}
        onChange={answering.answer}
        {...(step.row === undefined ? {} : { row: step.row })}
      />
      <View>
        {step.item.kind === 'text' && (
          <View id='reader' className='t13 i3 m12'>
            {fitLines(t(`reader.${view.reader}`))}
          </View>
        )}
      </View>
    </Page>
  );
}
