import { isThin } from '@domain/survey/figures';
import { View } from '@tarojs/components';
import type { ResultsView } from '@types_/survey/results-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { ResponseRate } from '@/ui/response-rate';
import { TimelineNote } from '@/ui/timeline-note';
import { FINDING_PAGES } from '../findings/pages';
import { askedText } from './asked-text';
import { Beyond } from './beyond';
import { cellsAt, chartsOf } from './cell-rows';
import { Downloads } from './downloads';
import { firstLines } from './first-lines';
import { GroupChoice } from './group-choice';
import { ListChart } from './list-chart';
import { PointChart } from './point-chart';
import { said } from './said';
import { earlierOf, ThenNowChart } from './then-now-chart';
import { thresholdsOf, thresholdText } from './threshold';
import { Versions } from './versions';
import { t } from './words';

/** Lines of charts that fill a first screen; the others come when its end is reached. */
const LINES_AT_A_TIME = 8;

interface Props {
  results: ResultsView;
  onVersion: (version: number) => void;
}

function Charts({ results, onVersion }: Props) {
  const [group, setGroup] = useState<number | null>(null);
  const shown = useRowsShown(LINES_AT_A_TIME);
  const cells = cellsAt(results, group);
  const charts = chartsOf(results.items, cells);
  const { begun, left } = firstLines(charts, shown);
  const earlier = group === null ? earlierOf(results) : [];
  const most = Math.max(0, ...earlier.map(({ pairs }) => pairs.length));
  return (
    <View>
      <GroupChoice results={results} group={group} onChange={setGroup} />
      {cells.some(({ state }) => state === 'hidden') && <TimelineNote icon='noeye' text={t('hidden.why')} />}
      {begun.map(({ chart, lines }) =>
        chart.kind === 'points' ? (
          <PointChart key={chart.id} chart={chart} lines={lines} />
        ) : (
          <ListChart key={chart.id} chart={chart} vote={results.vote} />
        ),
      )}
      {left > 0 && <ThenNowChart {...{ results, earlier }} lines={left} />}
      {left >= most && (
        <>
          <Beyond results={results} />
          <Downloads results={results} />
          <Versions results={results} onShow={onVersion} />
        </>
      )}
    </View>
  );
}

function Head({ results }: { results: ResultsView }) {
  const { school, by, closesAt, ballots, papers, eligible, title, vote } = results;
  return (
    <View>
      <View className='t28'>{said(title)}</View>
      <View className='t13 i3 m4'>
        {dotted(school.name, by === null ? '' : t(`by.${by}`), t('closed', { day: dayText(closesAt) }))}
      </View>
      <View id='asked' className='t13 i3 m4'>
        {t('asked', { who: askedText(results.asked) })}
      </View>
      <View id='threshold' className='t13 i3 m4'>
        {thresholdText(results)}
      </View>
      <View className='m12'>
        {ballots === null ? (
          <View id='few' className='t15'>
            {t('few', { n: eligible })}
          </View>
        ) : (
          <ResponseRate answered={ballots} eligible={eligible} unit={t(vote ? 'answered.vote' : 'answered')} />
        )}
        {papers !== null && (
          <View id='papers' className='t13 i3 m4'>
            {t('papers', { n: papers })}
          </View>
        )}
      </View>
      {results.aboutPersons && <TimelineNote icon='lock' text={t('persons')} />}
      {results.altered > 0 && <Notice tone='maple' icon='warn' text={t('altered', { n: results.altered })} />}
      {ballots !== null && isThin(results) && (
        <View className='m8'>
          <Chip tone='corn' icon='info' text={t('thin')} />
        </View>
      )}
    </View>
  );
}

/** What came of a round at a school, for everybody: who answered, what, how sure that is, and what it was before. */
export function Results({ round, school }: { round: string; school: string }) {
  const [version, setVersion] = useState(0);
  const loaded = useLoad(() => call('survey', 'results', { round, school, version }), String(version));
  usePullDown(loaded.reload);
  return (
    <Page
      title={t(loaded.data?.vote ? 'title.vote' : 'title')}
      back
      dock={
        loaded.data &&
        thresholdsOf(loaded.data) && (
          <Dock>
            <Button
              id='findings'
              text={t('findings')}
              onTap={() => void navigateTo(FINDING_PAGES.list(school, round))}
            />
          </Dock>
        )
      }
    >
      <Shown of={loaded} rows={4}>
        {(results) => (
          <View id='results'>
            <Head results={results} />
            <Charts key={results.version} results={results} onVersion={setVersion} />
          </View>
        )}
      </Shown>
    </Page>
  );
}
