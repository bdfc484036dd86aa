import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { RoundsView } from '@types_/survey/round-view';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { RestButton, useRest } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { ROUND_PAGES } from './pages';
import { RoundRow } from './round-row';
import { t } from './words';

const askFor = (place: PlaceId, behind: RoundsView['after']) => call('survey', 'rounds', { place, behind });

function List({ first, place }: { first: RoundsView; place: PlaceId }) {
  const shown = useRowsShown();
  const all = useRest({
    first,
    partOf: ({ rounds, after }: RoundsView) => ({ rows: rounds, after }),
    idOf: ({ id }) => id,
    ask: (behind) => askFor(place, behind),
  });
  return (
    <View>
      <Block id='rounds'>
        {all.rows.slice(0, shown).map((round) => (
          <RoundRow key={round.id} round={round} onOpen={() => void navigateTo(ROUND_PAGES.plan(place, round.id))} />
        ))}
      </Block>
      <RestButton of={all} isEnd={shown >= all.rows.length} text={t('more')} />
    </View>
  );
}

/** The rounds of a place, the newest first, and the way to a new one. */
export function Rounds({ place }: { place: PlaceId }) {
  const loaded = useLoad(() => askFor(place, null), place);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data, failure } = loaded;
  if (failure && !data && ['NOT_ALLOWED', 'NOT_BOUND'].includes(failure.code))
    return (
      <Page title={t('title')} back>
        <EmptyState title={t('onlyOfficers')} text={t('onlyOfficers.text')} />
      </Page>
    );
  return (
    <Page
      title={t('title')}
      back
      {...(data ? { subtitle: data.at.scope } : {})}
      dock={
        data?.mayWrite && (
          <Dock>
            <Button
              id='round-new'
              icon='plus'
              text={t('new')}
              onTap={() => void navigateTo(ROUND_PAGES.write(place))}
            />
          </Dock>
        )
      }
    >
      <Shown of={loaded} rows={5}>
        {(first) => (
          <>
            <View>
              <FailureNotice failure={failure} />
            </View>
            <View className='t15 i2'>{t('text')}</View>
            {first.rounds.length === 0 ? (
              <EmptyState title={t('empty')} text={t(first.mayWrite ? 'empty.text' : 'empty.reader')} />
            ) : (
              <List {...{ first, place }} />
            )}
            <View className='m12'>
              <Block>
                <Row
                  id='go-open-findings'
                  title={t('held.link')}
                  second={t('held.linkText')}
                  trailing='chevron'
                  onTap={() => void navigateTo(ROUND_PAGES.openFindings(place))}
                />
              </Block>
            </View>
          </>
        )}
      </Shown>
    </Page>
  );
}
