import { changeOf, type Share } from '@domain/survey/compare-results';
import { figuresOf, isMeasured } from '@domain/survey/figures';
import { columnsOf } from '@domain/survey/tally';
import { wilson } from '@domain/survey/wilson';
import { View } from '@tarojs/components';
import type { OthersView, ResultsView } from '@types_/survey/results-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { ChartRow } from '@/ui/chart-row';
import { FigureCell } from '@/ui/figure-cell';
import { IntervalLine } from '@/ui/interval-line';
import { OptionList } from '@/ui/option-list';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { NoFigure } from './no-figure';
import { percent, rowText, said } from './said';
import { t } from './words';

type School = OthersView['schools'][number];

const shareOf = ({ share }: School): Share | null =>
  share && { share: share.positive / share.n, interval: wilson(share.positive, share.n) };

/** Items that have a share at all, with their rows. */
const comparableIn = ({ items, table }: ResultsView) =>
  columnsOf(items).flatMap(({ item: id, row }, at) => {
    const item = items.find((one) => one.id === id);
    const cell = table.total[at];
    if (!item || !isMeasured(item) || (cell?.state === 'shown' && !figuresOf(item, cell).positive)) return [];
    const title = item.kind === 'matrix' ? `${said(item.title)} ${rowText(item, row)}` : said(item.title);
    return [{ value: `${id}/${row ?? ''}`, text: title }];
  });

function SchoolLine({ school, own, ownId }: { school: School; own: Share | null; ownId: string }) {
  const share = shareOf(school);
  const isOwn = school.id === ownId;
  if (!share)
    return (
      <ChartRow title={school.name}>
        {school.state === 'thin' ? (
          <FigureCell kind='none' text={t('others.thin')} />
        ) : (
          <NoFigure state={school.state} />
        )}
      </ChartRow>
    );
  const verdict = isOwn ? t('others.own') : own ? t(`others.${changeOf(own, share)}`) : '';
  const label = t('others.spoken', { name: school.name, share: percent(share.share), verdict });
  return (
    <ChartRow
      title={school.name}
      small={`${school.share?.positive} / ${school.share?.n}`}
      large={`${percent(share.share)}%`}
      note={verdict}
    >
      <IntervalLine {...share} own={isOwn} label={label} />
    </ChartRow>
  );
}

function Schools({ round, item, row, ownId }: { round: string; item: string; row: string; ownId: string }) {
  const loaded = useLoad(() => call('survey', 'other-schools', { round, item, row }), `${item}/${row}`);
  const shown = useRowsShown();
  return (
    <Shown of={loaded} rows={4}>
      {({ schools }) => {
        const mine = schools.find(({ id }) => id === ownId);
        const own = mine ? shareOf(mine) : null;
        const ordered = mine ? [mine, ...schools.filter(({ id }) => id !== ownId)] : schools;
        return (
          <Block id='schools'>
            {ordered.slice(0, shown).map((school) => (
              <SchoolLine key={school.id} {...{ school, own, ownId }} />
            ))}
          </Block>
        );
      }}
    </Shown>
  );
}

function Chosen({ results }: { results: ResultsView }) {
  const options = comparableIn(results);
  const [value, setValue] = useState(options[0]?.value ?? '');
  const [open, setOpen] = useState(false);
  const [item = '', row = ''] = value.split('/');
  const chosen = options.find((one) => one.value === value);
  if (!chosen) return null;
  return (
    <View>
      <Block>
        <Row
          id='item'
          title={chosen.text}
          label={`${t('others.item')} ${chosen.text}`}
          trailing='chevron'
          onTap={() => setOpen(true)}
        />
      </Block>
      <Section>
        <Schools round={results.round} ownId={results.school.id} {...{ item, row }} />
        <View className='t13 i3 m8'>{t('others.why')}</View>
      </Section>
      <Sheet open={open} onClose={() => setOpen(false)} label={t('others.item')}>
        <OptionList
          id='items'
          options={options}
          value={value}
          onChange={(next) => {
            setOpen(false);
            setValue(next);
          }}
          label={t('others.item')}
        />
      </Sheet>
    </View>
  );
}

/** One item at every school that was asked the same, by name; different only where intervals do not meet. */
export function OtherSchools({ round, school }: { round: string; school: string }) {
  const loaded = useLoad(() => call('survey', 'results', { round, school, version: 0 }), `${round}/${school}`);
  usePullDown(loaded.reload);
  return <Shown of={loaded}>{(results) => <Chosen results={results} />}</Shown>;
}
