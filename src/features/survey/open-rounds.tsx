import type { MyRound } from '@types_/survey/answer-view';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { currentLanguage } from '@/i18n/language';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { stageOf } from './ballot/stage';
import { wordsIn } from './item/words-in';
import { SURVEY_PAGES } from './pages';

/** Whether a round waits for this student: to be answered, or for its ballot to go. */
function waits({ id, state, onRoll, taken }: MyRound): boolean {
  const stage = stageOf(id);
  if (stage !== null && stage !== 'answering') return stage === 'waiting';
  return state === 'open' && onRoll && (!taken || stage !== null);
}

/** The rounds that wait for me, on the first page; nothing where none does, or before it is known. */
export function OpenRounds() {
  const mine = useLoad(() => call('survey', 'my-rounds', {}));
  useReturn(mine.reload);
  const rounds = mine.data ? mine.data.rounds.filter(waits) : [];
  if (rounds.length === 0) return null;
  return (
    <Block>
      {rounds.map(({ id, title, closesAt }) => (
        <Row
          key={id}
          id={`round-${id}`}
          title={wordsIn(title, currentLanguage())}
          second={
            stageOf(id) === 'waiting'
              ? overviewText('survey.waiting')
              : overviewText('survey.until', { day: dayText(closesAt) })
          }
          onTap={() => void navigateTo(SURVEY_PAGES.round(id))}
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
