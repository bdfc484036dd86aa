import type { MyRound } from '@types_/survey/answer-view';
import { useEffect } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { currentLanguage } from '@/i18n/language';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { keptBallot } from '../ballot/kept-ballot';
import { startOutbox } from '../ballot/outbox';
import { wordsIn } from '../item/words-in';
import { SURVEY_PAGES } from '../pages';
import { RESULT_PAGES } from '../results/pages';
import { t } from '../words';

/** Where one stands with a round, in one line. */
function lineOf({ id, items, state, onRoll, taken, closesAt, cancelled }: MyRound): string {
  const ballot = keptBallot(id);
  const day = dayText(closesAt);
  if (cancelled) return t('row.cancelled', cancelled);
  if (ballot?.stage === 'waiting') return t('row.waiting');
  if (ballot?.stage === 'refused' && state === 'open') return t('refused.title');
  if (state === 'closed') return t(ballot ? 'row.closed' : 'row.results', { day });
  if (state === 'counting') return t('row.counting');
  if (ballot?.stage === 'cast') return t('row.cast');
  if (!onRoll) return t('row.notAsked');
  if (taken && !ballot) return t('row.taken');
  return t(ballot && Object.keys(ballot.answers).length > 0 ? 'row.begun' : 'row.open', { n: items, day });
}

/** Whether there is anything left to do in it, on this phone. */
function isMine({ id, state, onRoll, taken }: MyRound): boolean {
  const ballot = keptBallot(id);
  if (state === 'cancelled') return false;
  if (ballot?.stage === 'waiting') return true;
  const isDone = ballot ? ballot.stage !== 'answering' : taken;
  return state === 'open' && onRoll && !isDone;
}

/** Of one that is counted the results at once, unless the way to one's own ballot leads through its page. */
const pageOf = ({ id, state }: MyRound, school: string): string =>
  state === 'closed' && !keptBallot(id) ? RESULT_PAGES.results(id, school) : SURVEY_PAGES.round(id);

function Rounds({ title, rounds, school }: { title: string; rounds: MyRound[]; school: string }) {
  if (rounds.length === 0) return null;
  return (
    <Section title={title}>
      <Block>
        {rounds.map((round) => (
          <Row
            key={round.id}
            id={`round-${round.id}`}
            title={wordsIn(round.title, currentLanguage())}
            second={lineOf(round)}
            trailing='chevron'
            onTap={() => void navigateTo(pageOf(round, school))}
          />
        ))}
      </Block>
    </Section>
  );
}

/** The rounds at my school: those that can be answered, then those that are done with or over. */
export function MyRounds() {
  const mine = useLoad(() => call('survey', 'my-rounds', {}));
  useEffect(startOutbox, []);
  useReturn(mine.reload);
  usePullDown(mine.reload);
  return (
    <Page title={t('title')} back>
      <Shown of={mine}>
        {({ rounds, school }) =>
          rounds.length === 0 ? (
            <EmptyState title={t('mine.none')} text={t('mine.noneText')} />
          ) : (
            <>
              <Rounds title={t('mine.open')} rounds={rounds.filter(isMine)} school={school} />
              <Rounds title={t('mine.over')} rounds={rounds.filter((round) => !isMine(round))} school={school} />
              <Section>
                <Block>
                  <Row
                    id='go-results'
                    title={t('mine.results')}
                    second={t('mine.resultsText')}
                    trailing='chevron'
                    onTap={() => void navigateTo(RESULT_PAGES.list(school))}
                  />
                </Block>
              </Section>
            </>
          )
        }
      </Shown>
    </Page>
  );
}
