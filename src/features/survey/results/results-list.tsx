import { View } from '@tarojs/components';
import type { ResultsList as Listed } from '@types_/survey/results-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
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

function Rounds({ first, school }: { first: Listed; school: string }) {
  const [rounds, setRounds] = useState(first.rounds);
  const [after, setAfter] = useState(first.after);
  const shown = useRowsShown();
  const more = useSend<Listed>((next) => {
    setRounds((now) => [...now, ...next.rounds]);
    setAfter(next.after);
  });
  return (
    <View>
      <Block id='results-list'>
        {rounds.slice(0, shown).map((one) => (
          <ResultRow key={one.round} {...{ one, school }} />
        ))}
      </Block>
      <FailureNotice failure={more.failure} />
      {after !== null && shown >= rounds.length && (
        <View className='m12'>
          <Button
            id='more'
            kind='weak'
            text={t('more')}
            busy={more.busy}
            onTap={() => void more.send(after.round, () => call('survey', 'results-list', { school, behind: after }))}
          />
        </View>
      )}
    </View>
  );
}

/** The rounds of a school that are counted, the newest first. */
export function ResultsList({ school }: { school: string }) {
  const loaded = useLoad(() => call('survey', 'results-list', { school, behind: null }), school);
  usePullDown(loaded.reload);
  return (
    <Shown of={loaded}>
      {(first) =>
        first.rounds.length === 0 ? (
          <EmptyState title={t('list.none')} text={t('list.noneText')} />
        ) : (
          <Rounds key={first.rounds[0]?.round ?? ''} {...{ first, school }} />
        )
      }
    </Shown>
  );
}
