import { View } from '@tarojs/components';
import type { FindingRow, Findings as Listed } from '@types_/survey/finding-view';
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
import { Section } from '@/ui/section';
import { FindingLine } from './finding-line';
import { Notes } from './notes';
import { FINDING_PAGES } from './pages';
import { roundText, thresholdText } from './texts';
import { t } from './words';

interface Place {
  schoolId: string;
  /** Empty: of all its rounds. */
  round: string;
}

const askFor = ({ schoolId, round }: Place, behind: Listed['after']) =>
  call('survey', 'findings', { schoolId, round: round || null, behind });

function Findings({ first, ...place }: { first: Listed } & Place) {
  const shown = useRowsShown();
  const all = useRest({
    first,
    partOf: ({ findings, after }: Listed) => ({ rows: findings, after }),
    idOf: ({ id }) => id,
    ask: (behind) => askFor(place, behind),
  });
  const findings = all.rows;
  return (
    <View>
      <View className='t15 i2'>{summaryOf(first)}</View>
      {roundsOf(findings.slice(0, shown)).map(([id, those]) => (
        <Section key={id} {...headOf(those)}>
          <View className='t13 i3'>{those[0] && thresholdText(those[0])}</View>
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
      <RestButton of={all} isEnd={shown >= all.rows.length} text={t('more')} />
    </View>
  );
}

/** What students found low at a school, and what is done about it; the rounds one after the other, the last one first. */
export function FindingList(place: Place) {
  const loaded = useLoad(() => askFor(place, null), `${place.schoolId} ${place.round}`);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('title')} back>
      <Shown of={loaded} rows={5}>
        {(first) => (
          <>
            <FailureNotice failure={loaded.failure} />
            {first.findings.length === 0 ? (
              <EmptyState title={t('none')} text={t('none.text')} />
            ) : (
              <Findings {...{ first, ...place }} />
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

/** How many there are, also beyond the list, and of how many nobody has said who does what. */
const summaryOf = ({ counts: { all, open } }: Listed): string =>
  open === 0 ? t('summary.planned', { n: all }) : t('summary.open', { n: all, open });

/** Rounds are named alike year after year: the day tells them apart. */
const headOf = ([first]: FindingRow[]) =>
  first ? { title: roundText(first), aside: t('closed', { day: dayText(first.closedAt) }) } : {};

const roundsOf = (findings: readonly FindingRow[]): [string, FindingRow[]][] => {
  const rounds = new Map<string, FindingRow[]>();
  for (const one of findings) rounds.set(one.roundId, [...(rounds.get(one.roundId) ?? []), one]);
  return [...rounds];
};
