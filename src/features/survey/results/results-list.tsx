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
        {rounds.slice(0, shown).map(({ round, title, closesAt, eligible, ballots, by }) => (
          <Row
            key={round}
            id={`round-${round}`}
            title={said(title)}
            second={
              ballots === null
                ? dotted(t('closed', { day: dayText(closesAt) }), t('few', { n: eligible }))
                : t('list.second', { day: dayText(closesAt), answered: ballots, eligible })
            }
            {...(by === null ? {} : { third: t(`by.${by}`) })}
            trailing='chevron'
            onTap={() => void navigateTo(RESULT_PAGES.results(round, school))}
          />
        ))}
      </Block>
      <FailureNotice failure={more.failure} />
      {after !== null && shown >= rounds.length && (
        <View className='m12'>
          <Button
            id='more'
            kind='weak'
            text={t('texts.more')}
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
