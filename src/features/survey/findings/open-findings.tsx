import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { OpenFinding } from '@types_/survey/finding-view';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
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

/** What is not done of a place's rounds, school by school: what has no plan holds up the next one. */
export function OpenFindings({ place }: { place: PlaceId }) {
  const loaded = useLoad(() => call('survey', 'open-findings', { place }), place);
  const shown = useRowsShown();
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data } = loaded;
  const open = ({ id, schoolId }: OpenFinding) =>
    void navigateTo(data?.mayPlan ? FINDING_PAGES.finding(id) : FINDING_PAGES.list(schoolId));
  return (
    <Page title={t('held.title')} back {...(data ? { subtitle: data.at.scope } : {})}>
      <Shown of={loaded} rows={5}>
        {({ findings, open: unplanned }) => (
          <>
            <View>
              <FailureNotice failure={loaded.failure} />
            </View>
            {findings.length === 0 ? (
              <EmptyState title={t('held.none')} text={t('held.noneText')} />
            ) : (
              <View className='t15 i2'>{unplanned > 0 ? t('held.open', { n: unplanned }) : t('held.none')}</View>
            )}
            {PARTS.map((part) => {
              const those = findings.slice(0, shown).filter((one) => isIn(one, part));
              if (those.length === 0) return null;
              return (
                <Section key={part} title={t(`held.${part}`)}>
                  <Block>
                    {those.map((one) => (
                      <Row
                        key={one.id}
                        id={`open-${findings.indexOf(one)}`}
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
            <View>
              {unplanned > findings.length && (
                <View className='t13 i3 m12'>{t('held.more', { n: findings.length })}</View>
              )}
            </View>
          </>
        )}
      </Shown>
    </Page>
  );
}
