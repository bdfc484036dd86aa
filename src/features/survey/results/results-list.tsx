import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { RESULT_PAGES } from './pages';
import { said } from './said';
import { t } from './words';

/** The rounds of a school that are counted, the newest first. */
export function ResultsList({ school }: { school: string }) {
  const loaded = useLoad(() => call('survey', 'results-list', { school }), school);
  const shown = useRowsShown();
  usePullDown(loaded.reload);
  return (
    <Shown of={loaded}>
      {({ rounds }) =>
        rounds.length === 0 ? (
          <EmptyState title={t('list.none')} text={t('list.noneText')} />
        ) : (
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
        )
      }
    </Shown>
  );
}
