import type { RatesView } from '@types_/case/figures-view';
import { call } from '@/cloud/call';
import { monthText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { RateCard } from '@/ui/rate-card';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { EXCLUDED, trendOf } from './of-rates';

const EMPTY = { response: 'figures.noCases', solution: 'figures.noClosed', satisfaction: 'figures.noRatings' } as const;

function rateOf(rates: RatesView, id: keyof typeof EMPTY) {
  const trend = trendOf(rates.months.map((month) => month[id]));
  return {
    id,
    name: overviewText(`figures.${id}`),
    hint: overviewText(`figures.${id}Hint`),
    ...rates[id],
    unit: overviewText(id === 'satisfaction' ? 'figures.people' : 'figures.cases'),
    emptyText: overviewText(EMPTY[id]),
    ...(trend ? { trend } : {}),
  };
}

const countRow = (title: string, n: number) => (
  <Row key={title} title={title} trailing={overviewText('figures.count', { n })} />
);

function Rates({ rates }: { rates: RatesView }) {
  return (
    <>
      <Section
        title={overviewText('figures.rates')}
        aside={overviewText('figures.since', { month: monthText(rates.since) })}
      >
        <RateCard
          rates={[rateOf(rates, 'response'), rateOf(rates, 'solution'), rateOf(rates, 'satisfaction')]}
          footer={{
            name: overviewText('figures.rating'),
            ...rates.rating,
            unit: overviewText('figures.cases'),
            emptyText: overviewText('figures.noClosed'),
          }}
        />
      </Section>
      <Section title={overviewText('figures.excluded')}>
        <Block id='excluded'>
          {EXCLUDED.map((why) => countRow(overviewText(`figures.${why}`), rates.excluded[why]))}
        </Block>
      </Section>
      <Section title={overviewText('figures.pending')}>
        <Block id='pending'>
          {countRow(overviewText('figures.pendingResponse'), rates.pending.response)}
          {countRow(overviewText('figures.pendingOutcome'), rates.pending.outcome)}
        </Block>
      </Section>
    </>
  );
}

/** The three rates of a school, with both numbers, what is left out, and what is still open. */
export function Figures({ schoolId }: { schoolId: string }) {
  const rates = useLoad(() => call('case', 'rates', { schoolId }), schoolId);
  useReturn(rates.reload);
  usePullDown(rates.reload);
  return (
    <Shown of={rates} rows={4}>
      {(data) => (
        <>
          <FailureNotice failure={rates.failure} />
          <Rates rates={data} />
        </>
      )}
    </Shown>
  );
}
