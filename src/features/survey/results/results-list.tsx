import { View } from '@tarojs/components';
import type { ResultsList as Listed } from '@types_/survey/results-view';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { RestButton, useRest } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { RESULT_PAGES } from './pages';
import { said } from './said';
import { t } from './words';

type Listing = Listed['rounds'][number];

/** Where a round stands: how many answered, or why it was called off. */
function secondOf(one: Listing): string {
  const day = dayText(one.closesAt);
  if (one.state === 'cancelled')
    return one.reason ? t('list.cancelled', { day, reason: one.reason }) : t('list.unchecked', { day });
  const { eligible, ballots } = one;
  return ballots === null
    ? dotted(t('closed', { day }), t('few', { n: eligible }))
    : t('list.second', { day, answered: ballots, eligible });
}

/** A round that was called off has no results: why stands in its line. */
const ResultRow = ({ one, school }: { one: Listing; school: string }) => (
  <Row
    id={`round-${one.round}`}
    title={said(one.title)}
    second={secondOf(one)}
    {...(one.by === null ? {} : { third: t(`by.${one.by}`) })}
    {...(one.state === 'closed'
      ? { trailing: 'chevron', onTap: () => void navigateTo(RESULT_PAGES.results(one.round, school)) }
      : {})}
  />
);

const askFor = (school: string, behind: Listed['after']) => call('survey', 'results-list', { school, behind });

function Rounds({ first, school }: { first: Listed; school: string }) {
  const shown = useRowsShown();
  const all = useRest({
    first,
    partOf: ({ rounds, after }: Listed) => ({ rows: rounds, after }),
    idOf: ({ round }) => round,
    ask: (behind) => askFor(school, behind),
  });
  return (
    <View>
      <Block id='results-list'>
        {all.rows.slice(0, shown).map((one) => (
          <ResultRow key={one.round} {...{ one, school }} />
        ))}
      </Block>
      <RestButton of={all} isEnd={shown >= all.rows.length} text={t('more')} />
    </View>
  );
}

/** The rounds of a school that are counted, the newest first. */
export function ResultsList({ school }: { school: string }) {
  const loaded = useLoad(() => askFor(school, null), school);
  usePullDown(loaded.reload);
  return (
    <Shown of={loaded}>
      {(first) =>
        first.rounds.length === 0 ? (
          <EmptyState title={t('list.none')} text={t('list.noneText')} />
        ) : (
          <Rounds {...{ first, school }} />
        )
      }
    </Shown>
  );
}
