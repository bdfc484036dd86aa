import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { OpenFindings as Listed, OpenFinding } from '@types_/survey/finding-view';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { RestButton, useRest } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { FINDING_PAGES } from './pages';
import { roundText, shareText } from './texts';
import { t } from './words';

const PARTS = ['unplanned', 'planned'] as const;
const isIn = ({ state }: OpenFinding, part: (typeof PARTS)[number]) => (state === 'open') === (part === 'unplanned');

function whenText({ owner, due, overdue }: OpenFinding): string {
  if (due === null) return t('open');
  return t(overdue ? 'held.late' : 'planned', { owner, day: dayText(due) });
}

const askFor = (place: PlaceId, behind: Listed['after']) => call('survey', 'open-findings', { place, behind });

function Findings({ first, place }: { first: Listed; place: PlaceId }) {
  const shown = useRowsShown();
  const all = useRest({
    first,
    partOf: ({ findings, after }: Listed) => ({ rows: findings, after }),
    idOf: ({ id }) => id,
    ask: (behind) => askFor(place, behind),
  });
  const counts = { unplanned: first.counts.open, planned: first.counts.all - first.counts.open };
  const open = ({ id, schoolId }: OpenFinding) =>
    void navigateTo(first.mayPlan ? FINDING_PAGES.finding(id) : FINDING_PAGES.list(schoolId));
  return (
    <View>
      <View className='t15 i2'>{counts.unplanned > 0 ? t('held.open', { n: counts.unplanned }) : t('held.none')}</View>
      {PARTS.map((part) => {
        const those = all.rows.slice(0, shown).filter((one) => isIn(one, part));
        if (those.length === 0) return null;
        return (
          <Section key={part} title={t(`held.${part}`)} aside={t('held.count', { n: counts[part] })}>
            <Block>
              {those.map((one) => (
                <Row
                  key={one.id}
                  id={`open-${all.rows.indexOf(one)}`}
                  over={one.school}
                  title={shareText(one)}
                  second={whenText(one)}
                  third={roundText(one)}
                  trailing='chevron'
                  onTap={() => open(one)}
                />
              ))}
            </Block>
          </Section>
        );
      })}
      <RestButton of={all} isEnd={shown >= all.rows.length} text={t('more')} />
    </View>
  );
}

/** What is not done of a place's rounds: what has no plan holds up the next one; then what is overdue longest. */
export function OpenFindings({ place }: { place: PlaceId }) {
  const loaded = useLoad(() => askFor(place, null), place);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data } = loaded;
  return (
    <Page title={t('held.title')} back {...(data ? { subtitle: data.at.scope } : {})}>
      <Shown of={loaded} rows={5}>
        {(first) => (
          <>
            <View>
              <FailureNotice failure={loaded.failure} />
            </View>
            {first.findings.length === 0 ? (
              <EmptyState title={t('held.none')} text={t('held.noneText')} />
            ) : (
              <Findings {...{ first, place }} />
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
