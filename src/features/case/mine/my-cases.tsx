import type { CaseRow } from '@types_/case/view';
import type { ReactNode } from 'react';
import { call } from '@/cloud/call';
import { overviewText } from '@/i18n/overview-text';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { CASE_PAGES } from '../pages';
import { go, rowOf } from './my-row';
import { TurnHero } from './turn-hero';

function Group({ title, rows, most }: { title: string; rows: CaseRow[]; most: number }) {
  const shown = rows.slice(0, Math.max(0, most));
  if (shown.length === 0) return null;
  return (
    <Section title={title} aside={overviewText('mine.count', { n: rows.length })}>
      <Block>{shown.map(rowOf)}</Block>
    </Section>
  );
}

/** My matters: first where it is my turn, then what I wait for, then what is over; `below`: the last row. */
export function MyCases({ below }: { below: ReactNode }) {
  const mine = useLoad(() => call('case', 'mine', {}));
  const shown = useRowsShown();
  useReturn(mine.reload);
  usePullDown(mine.reload);
  return (
    <Shown of={mine} hero>
      {({ cases, more }) => {
        if (cases.length === 0)
          return (
            <>
              <EmptyState
                title={overviewText('mine.empty')}
                text={overviewText('mine.emptyText')}
                action={<Button id='first-case' kind='weak' text={overviewText('speak')} onTap={go(CASE_PAGES.file)} />}
              />
              <Block>{below}</Block>
            </>
          );
        const [hero, ...yours] = cases.filter(({ turn }) => turn === 'student');
        const waiting = cases.filter(({ turn }) => turn === 'school');
        return (
          <>
            <FailureNotice failure={mine.failure} />
            {hero && (
              <Section title={overviewText('mine.yourTurn')}>
                <TurnHero row={hero} onTap={go(CASE_PAGES.detail(hero.id))} />
                {yours.length > 0 && <Block>{yours.slice(0, shown).map(rowOf)}</Block>}
              </Section>
            )}
            <Group title={overviewText('mine.schoolTurn')} rows={waiting} most={shown - yours.length} />
            <Group
              title={overviewText('mine.over')}
              rows={cases.filter(({ turn }) => turn === 'nobody')}
              most={shown - yours.length - waiting.length}
            />
            {shown >= cases.length && (
              <Section>
                <Block>
                  {more && (
                    <Row id='go-all' title={overviewText('mine.more')} trailing='chevron' onTap={go(CASE_PAGES.mine)} />
                  )}
                  {below}
                </Block>
              </Section>
            )}
          </>
        );
      }}
    </Shown>
  );
}
