import type { RoundView } from '@types_/survey/answer-view';
import { useEffect, useState } from 'react';
import { currentLanguage } from '@/i18n/language';
import { navigateTo } from '@/platform/navigation';
import { useOnline } from '@/platform/network';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { ANSWER_PAGES } from '../answer-pages';
import { ballotName, type KeptBallot, keptBallot } from '../ballot/kept-ballot';
import { useBallot } from '../ballot/use-ballot';
import { wordsIn } from '../item/words-in';
import { OwnAnswers } from '../receipt/own-answers';
import { Receipt } from '../receipt/receipt';
import { RESULT_PAGES } from '../results/pages';
import { t } from '../words';
import { deliver, type PaperFailure, takePaper } from './paper';
import { refusalText } from './refusal-text';
import { RoundFacts } from './round-facts';
import { endsFor, type Standing, standingOf } from './standing';
import { StandingNotice } from './standing-notice';

/** Answers change on the page above this one: nothing of that is seen here. */
const isSameFromOutside = (a: KeptBallot, b: KeptBallot): boolean =>
  a.stage === b.stage &&
  a.alarm === b.alarm &&
  a.seal === b.seal &&
  a.refusedAt === b.refusedAt &&
  (a.paper === null) === (b.paper === null);

/** What the notice of where one stands says already: a wrong key, and that the ballot was turned away before the end. */
const isSaid = (failure: PaperFailure, ballot: KeptBallot | null): boolean =>
  failure === 'WRONG_KEY' || (failure === 'ROUND_NOT_OPEN' && Boolean(ballot?.refusedAt));

const HAS_RECEIPT: readonly Standing[] = ['cast', 'refused'];

/** One round for its student: to be answered, on its way, cast, or over. */
export function RoundPage({ view }: { view: RoundView }) {
  const { id } = view;
  const name = ballotName(view);
  const [, schoolId = ''] = view.part.split(':');
  const ballot = useBallot(name, isSameFromOutside);
  const online = useOnline();
  const [isBusy, setBusy] = useState(false);
  const [, setTurn] = useState(0);
  const standing = standingOf(view, ballot, new Date());

  const [failure, setFailure] = useState<PaperFailure | null>(null);

  const busily = async (work: () => Promise<PaperFailure | null>) => {
    setBusy(true);
    setFailure(await work());
    setBusy(false);
  };
  // What waits without a paper can go from here only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as often as there is a network again
  useEffect(() => {
    if (standing === 'waiting' && online) void busily(() => deliver(view));
  }, [online, standing]);

  return (
    <Page title={wordsIn(view.questionnaire.title, currentLanguage())} back dock={dockOf()}>
      {standing === 'open' ? (
        <RoundFacts view={view} ends={endsFor(view, ballot)} />
      ) : (
        <StandingNotice {...{ standing, view, ballot }} />
      )}
      {standing === 'waiting' && failure && !isSaid(failure, ballot) && (
        <Notice tone='maple' icon='warn' text={refusalText(failure)} />
      )}
      {ballot && HAS_RECEIPT.includes(standing) && <Receipt view={view} ballot={ballot} />}
      {ballot && standing !== 'waiting' && (
        <OwnAnswers
          key={ballot.stage}
          view={view}
          canAnswer={standing === 'open'}
          onChange={() => setTurn((turn) => turn + 1)}
        />
      )}
    </Page>
  );

  function dockOf() {
    if (standing === 'open')
      return (
        <Dock note={t(hasBegun(keptBallot(name)) ? 'kept' : 'takesPaper')}>
          <Button
            id='begin'
            text={t(hasBegun(keptBallot(name)) ? 'goOn' : view.questionnaire.vote ? 'vote' : 'begin')}
            onTap={() => void navigateTo(ANSWER_PAGES.answer(id))}
          />
        </Dock>
      );
    if (standing === 'waiting')
      return (
        <Dock>
          <Button id='send-now' text={t('waiting.now')} busy={isBusy} onTap={() => void busily(() => deliver(view))} />
        </Dock>
      );
    if (standing === 'alarm')
      return (
        <Dock>
          <Button
            id='check-key'
            kind='outline'
            text={t('alarm.again')}
            busy={isBusy}
            onTap={() => void busily(() => takePaper(view))}
          />
        </Dock>
      );
    if (view.state === 'closed')
      return (
        <Dock>
          <Button id='results' text={t('results')} onTap={() => void navigateTo(RESULT_PAGES.results(id, schoolId))} />
        </Dock>
      );
    return null;
  }
}

const hasBegun = (ballot: KeptBallot | null): boolean => ballot !== null && Object.keys(ballot.answers).length > 0;
