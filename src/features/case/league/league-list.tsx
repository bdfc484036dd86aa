import { View } from '@tarojs/components';
import type { LeagueRow, LeagueView } from '@types_/case/league-view';
import { LEAGUE_TASKS } from '@types_/case/status';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { CaseRing, ringText } from '../case-ring';
import { CASE_PAGES } from '../pages';
import { topicText } from '../topic-text';
import { l } from './words';

/** What is to be said of a case to the youth league: why it is here, and when it was last asked about. */
function secondOf({ task, callSince, deadline, urgedAt }: LeagueRow): string {
  if (task === 'callback')
    return dotted(l('row.callback'), callSince ? l('row.since', { day: dayText(callSince) }) : '');
  if (task === 'danger') return l('row.danger');
  if (task === 'deskless' || task === 'desk') return deadline ? l('row.due', { day: dayText(deadline.day) }) : '';
  const due = deadline ? l('row.overdue', { day: dayText(deadline.day) }) : '';
  return dotted(due, urgedAt ? l('row.urged', { day: dayText(urgedAt) }) : '');
}

function LeagueCase({ row }: { row: LeagueRow }) {
  const second = secondOf(row);
  return (
    <Row
      id={`case-${row.id}`}
      title={row.title}
      second={second}
      third={topicText(row)}
      label={`${row.title} ${second} ${ringText(row)}`}
      leading={<CaseRing {...row} />}
      onTap={() => void navigateTo(CASE_PAGES.detail(row.id))}
    />
  );
}

/**
 * What waits for the youth league: students to call, danger in which all are silent, what is about the union's desk, what nobody
 * there may handle, what is thirty days late.
 */
export function LeagueList({ view }: { view: LeagueView }) {
  const { as } = view;
  const [later, setLater] = useState<LeagueView[]>([]);
  const cases = [view, ...later].flatMap((page) => page.cases);
  const { more } = later.at(-1) ?? view;
  const next = useSend<LeagueView>((page) => setLater((before) => [...before, page]));
  let left = useRowsShown();
  const isAdmin = as === 'union-admin';
  if (cases.length === 0)
    return (
      <EmptyState
        title={l(isAdmin ? 'outstanding.empty' : 'empty')}
        text={l(isAdmin ? 'outstanding.text' : 'emptyText')}
      />
    );
  return (
    <View>
      {[...LEAGUE_TASKS].reverse().map((task) => {
        const all = cases.filter((row) => row.task === task);
        const rows = all.slice(0, left);
        left -= rows.length;
        if (rows.length === 0) return null;
        return (
          <Section key={task} title={l(isAdmin ? 'outstanding' : task)} aside={l('count', { n: all.length })}>
            <Block id={`waiting-${task}`}>
              {rows.map((row) => (
                <LeagueCase key={row.id} row={row} />
              ))}
            </Block>
          </Section>
        );
      })}
      <FailureNotice failure={next.failure} />
      {more && (
        <View className='m12'>
          <Button
            id='more'
            kind='weak'
            text={l('more')}
            busy={next.busy}
            onTap={() => void next.send('', () => call('case', 'escalated', { from: cases.length }))}
          />
        </View>
      )}
    </View>
  );
}
