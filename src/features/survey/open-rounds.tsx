import type { MyRound } from '@types_/survey/answer-view';
import { dayText } from '@/i18n/dates';
import { currentLanguage } from '@/i18n/language';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { askMine } from './ask-mine';
import { ballotName, hasPaper, type KeptBallot, keptBallot } from './ballot/kept-ballot';
import { useWaitingBallots } from './ballot/waiting-ballots';
import { wordsIn } from './item/words-in';
import { knownRound } from './known-round';
import { SURVEY_PAGES } from './pages';

/** Whether a round can be answered by this student now, on this phone: without a paper until its end, with one as long as ballots are taken. */
function isOpen({ id, state, onRoll, taken, byAnother, closesAt }: MyRound, mark: string): boolean {
  const ballot = keptBallot(ballotName({ id, mark }));
  if (!onRoll || state !== 'open' || (ballot ? ballot.stage !== 'answering' : taken)) return false;
  return hasPaper(ballot, taken) || (!byAnother && Date.now() < Date.parse(closesAt));
}

/** What became of a ballot that waited here: without a paper it goes from its own page only. */
function standing({ stage, paper }: KeptBallot): string {
  if (stage === 'waiting') return overviewText(paper ? 'survey.waiting' : 'survey.unstamped');
  return overviewText(stage === 'cast' ? 'survey.cast' : 'survey.refused');
}

const RoundRow = ({ id, title, second }: { id: string; title: string; second: string }) => (
  <Row id={`round-${id}`} title={title} second={second} onTap={() => void navigateTo(SURVEY_PAGES.round(id))} />
);

/** The ballots that wait on this phone, on the first page, and what becomes of them: known and sent without anybody being asked who it is. */
export function WaitingBallots() {
  const waiting = useWaitingBallots().filter(({ stage }) => stage !== 'answering');
  if (waiting.length === 0) return null;
  return (
    <Block>
      {waiting.map((ballot) => {
        const known = knownRound(ballot.round);
        const title = known ? wordsIn(known.questionnaire.title, currentLanguage()) : '';
        return <RoundRow key={ballot.round} id={ballot.round} title={title} second={standing(ballot)} />;
      })}
    </Block>
  );
}

/** The rounds that I can answer, on the first page; nothing where there is none, or before it is known. */
export function OpenRounds() {
  const mine = useLoad(askMine);
  useReturn(mine.reload);
  const { data } = mine;
  const rounds = data ? data.rounds.filter((round) => isOpen(round, data.mark)) : [];
  if (rounds.length === 0) return null;
  return (
    <Block>
      {rounds.map(({ id, title, closesAt }) => (
        <RoundRow
          key={id}
          id={id}
          title={wordsIn(title, currentLanguage())}
          second={overviewText('survey.until', { day: dayText(closesAt) })}
        />
      ))}
    </Block>
  );
}

/** The way to all rounds at my school, also those that are over. */
export const RoundsRow = () => (
  <Row
    id='go-rounds'
    title={overviewText('survey.all')}
    trailing='chevron'
    onTap={() => void navigateTo(SURVEY_PAGES.mine)}
  />
);
