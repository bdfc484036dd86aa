import { View } from '@tarojs/components';
import type { FindingRow } from '@types_/survey/finding-view';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { FindingLine } from './finding-line';
import { Notes } from './notes';
import { FINDING_PAGES } from './pages';
import { roundText, thresholdText } from './texts';
import { t } from './words';

/** What students found low at a school, and what is done about it; the rounds one after the other, the last one first. */
export function FindingList({ schoolId, round }: { schoolId: string; round: string }) {
  const ask = () => call('survey', 'findings', { schoolId, round: round || null });
  const loaded = useLoad(ask, `${schoolId} ${round}`);
  const shown = useRowsShown();
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('title')} back>
      <Shown of={loaded} rows={5}>
        {({ findings }) => (
          <>
            <FailureNotice failure={loaded.failure} />
            {findings.length === 0 ? (
              <EmptyState title={t('none')} text={t('none.text')} />
            ) : (
              <>
                <View className='t15 i2'>{summaryOf(findings)}</View>
                {roundsOf(findings.slice(0, shown)).map(([id, those]) => (
                  <Section key={id} {...headOf(those)}>
                    <Block>
                      {those.map((finding) => (
                        <FindingLine
                          key={finding.id}
                          id={`finding-${findings.indexOf(finding)}`}
                          finding={finding}
                          {...(finding.mayPlan || finding.mayReport
                            ? { onTap: () => void navigateTo(FINDING_PAGES.finding(finding.id)) }
                            : {})}
                        >
                          <Notes notes={finding.notes} />
                        </FindingLine>
                      ))}
                    </Block>
                  </Section>
                ))}
              </>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

/** How many there are, and of how many nobody has said who does what. */
function summaryOf(findings: readonly FindingRow[]): string {
  const open = findings.filter(({ state }) => state === 'open').length;
  return open === 0 ? t('summary.planned', { n: findings.length }) : t('summary.open', { n: findings.length, open });
}

/** Rounds are named alike year after year: the day tells them apart. */
const headOf = ([first]: FindingRow[]) =>
  first
    ? { title: roundText(first), aside: dotted(t('closed', { day: dayText(first.closedAt) }), thresholdText(first)) }
    : {};

const roundsOf = (findings: readonly FindingRow[]): [string, FindingRow[]][] => {
  const rounds = new Map<string, FindingRow[]>();
  for (const one of findings) rounds.set(one.roundId, [...(rounds.get(one.roundId) ?? []), one]);
  return [...rounds];
};
