import { View } from '@tarojs/components';
import type { MyRound } from '@types_/survey/answer-view';
import { useEffect } from 'react';
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
import { askMine } from '../ask-mine';
import { ballotName, hasPaper, type KeptBallot, keptBallot } from '../ballot/kept-ballot';
import { startOutbox } from '../ballot/outbox';
import { wordsIn } from '../item/words-in';
import { SURVEY_PAGES } from '../pages';
import { RESULT_PAGES } from '../results/pages';
import { t } from '../words';
import { KeptRounds } from './kept-rounds';

/** A round with whose ballots the phone keeps of it. */
type Mine = MyRound & { mark: string };

const ballotOf = (round: Mine): KeptBallot | null => keptBallot(ballotName(round));

/** Whether the end of an open round has come for this phone: whoever has a paper casts it as long as ballots are taken. */
const isPast = ({ closesAt, taken }: Mine, ballot: KeptBallot | null): boolean =>
  !hasPaper(ballot, taken) && Date.now() >= Date.parse(closesAt);

/** Where one stands with a round, in one line. */
function lineOf(round: Mine): string {
  const { items, state, onRoll, taken, byAnother, closesAt, cancelled } = round;
  const ballot = ballotOf(round);
  const day = dayText(closesAt);
  if (cancelled) return cancelled.reason ? t('row.cancelled', cancelled) : t('called-off.unchecked');
  if (ballot?.stage === 'waiting') return t('row.waiting');
  if (ballot?.stage === 'refused' && state === 'open') return t('refused.title');
  if (state === 'closed') return t(ballot ? 'row.closed' : 'row.results', { day });
  if (state === 'counting') return t('row.counting');
  if (ballot?.stage === 'cast') return t('row.cast');
  if (!onRoll) return t('row.notAsked');
  if (isPast(round, ballot)) return t('row.closed', { day });
  if (taken && !ballot) return t('row.taken');
  if (byAnother && !ballot?.paper) return t('byAnother.title');
  return t(ballot && Object.keys(ballot.answers).length > 0 ? 'row.begun' : 'row.open', { n: items, day });
}

/** Whether there is anything left to do in it, on this phone. */
function isMine(round: Mine): boolean {
  const { state, onRoll, taken, byAnother } = round;
  const ballot = ballotOf(round);
  if (state === 'cancelled') return false;
  if (ballot?.stage === 'waiting') return true;
  const isDone = ballot ? ballot.stage !== 'answering' || (byAnother && !ballot.paper) : taken || byAnother;
  return state === 'open' && onRoll && !isDone && !isPast(round, ballot);
}

/** Of one that is counted the results at once, unless the way to one's own ballot leads through its page. */
const pageOf = (round: Mine, school: string): string =>
  round.state === 'closed' && !ballotOf(round) ? RESULT_PAGES.results(round.id, school) : SURVEY_PAGES.round(round.id);

function Rounds({ title, rounds, school }: { title: string; rounds: Mine[]; school: string }) {
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

const marked = (rounds: readonly MyRound[], mark: string): Mine[] => rounds.map((round) => ({ ...round, mark }));

/** The rounds at my school: those that can be answered, then those that are done with or over. */
export function MyRounds() {
  const mine = useLoad(askMine);
  useEffect(startOutbox, []);
  useReturn(mine.reload);
  usePullDown(mine.reload);
  return (
    <Page title={t('title')} back>
      <Shown of={mine}>
        {({ mark, rounds, school }) =>
          rounds.length === 0 ? (
            <EmptyState title={t('mine.none')} text={t('mine.noneText')} />
          ) : (
            <>
              <Rounds title={t('mine.open')} rounds={marked(rounds, mark).filter(isMine)} school={school} />
              <Rounds
                title={t('mine.over')}
                rounds={marked(rounds, mark).filter((round) => !isMine(round))}
                school={school}
              />
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
      <View>
        {(mine.data || mine.failure) && (
          <KeptRounds
            but={mine.data?.rounds.map(({ id }) => id) ?? []}
            isOfAnybody={mine.failure?.code === 'NOT_BOUND'}
          />
        )}
      </View>
    </Page>
  );
}
