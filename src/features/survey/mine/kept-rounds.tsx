import { currentLanguage } from '@/i18n/language';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { isReaders, type KeptBallot, type Stage } from '../ballot/kept-ballot';
import { keptBallots } from '../ballot/kept-ballots';
import { wordsIn } from '../item/words-in';
import { knownRound } from '../known-round';
import { SURVEY_PAGES } from '../pages';
import { t } from '../words';

interface Props {
  /** Rounds that are listed already. */
  but: readonly string[];
  /** Also those of others than whoever looks: nobody is known here any more. */
  isOfAnybody: boolean;
}

const STANDING = { waiting: 'row.waiting', cast: 'row.cast', refused: 'refused.title' } as const;
type Sent = KeptBallot & { stage: Exclude<Stage, 'answering'> };
const isSent = (ballot: KeptBallot): ballot is Sent => ballot.stage !== 'answering';

/** Ballots on this phone of rounds that nobody lists for its owner any more: who graduates or goes to another school still finds theirs in the count. */
export function KeptRounds({ but, isOfAnybody }: Props) {
  const rows = keptBallots()
    .filter(isSent)
    .filter((one) => !but.includes(one.round) && (isOfAnybody || isReaders(one)))
    .flatMap(({ round, stage }) => {
      const known = knownRound(round);
      return known ? [{ round, second: t(STANDING[stage]), title: known.questionnaire.title }] : [];
    });
  if (rows.length === 0) return null;
  return (
    <Section title={t('mine.phone')}>
      <Block>
        {rows.map(({ round, title, second }) => (
          <Row
            key={round}
            id={`kept-${round}`}
            title={wordsIn(title, currentLanguage())}
            second={second}
            trailing='chevron'
            onTap={() => void navigateTo(SURVEY_PAGES.round(round))}
          />
        ))}
      </Block>
    </Section>
  );
}
