import { View } from '@tarojs/components';
import type { DrawView } from '@types_/appointment/draw-view';
import { useState } from 'react';
import { dotted } from '@/i18n/words';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { type ExcerptRow, excerptOf, wholeOf } from './excerpt';
import { ticketText } from './texts';
import type { Found } from './use-recomputed';
import { t } from './words';
import './draw.scss';

/** The last row has come in by then, with the 160 ms that it takes. */
const LAST_IN_MS = 640;
interface Props {
  view: DrawView;
  found: Found;
}

/** What is said of a place: whose it is, whether its person met a leader, or the place on the wait list. */
function whatOf({ view, found }: Props, seats: number, met: ReadonlySet<string>, at: number): string {
  const ticket = found.recomputed.order[at] ?? '';
  if (ticket === view.mine?.ticket) return dotted(t('mine'), at < seats ? '' : t('waiting', { n: at - seats + 1 }));
  if (at >= seats) return t('waiting', { n: at - seats + 1 });
  return t(met.has(ticket) ? 'met' : 'first');
}

/** The order as this phone has computed it: first what matters to the reader, all of it on a tap. */
export function Order({ view, found }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = useRowsShown();
  const { order, met } = found.recomputed;
  const seats = view.drawn?.seats ?? view.session.seats;
  const place = view.mine ? order.indexOf(view.mine.ticket) : -1;
  const few = excerptOf(order.length, seats, place < 0 ? null : place);
  const rows = isWhole ? wholeOf(order.length, seats).slice(0, shown) : few;
  const delay = (nth: number) =>
    isWhole ? {} : { style: { animationDelay: `${Math.round((nth / Math.max(1, rows.length)) * LAST_IN_MS)}ms` } };
  const rowOf = (row: ExcerptRow, nth: number) => {
    // Another name of the same movement begins it anew, and costs the screen nothing else.
    const fill = isWhole ? '' : ` dplace-in-${found.nth % 2}`;
    const key = `${row.kind}-${nth}`;
    if (row.kind === 'end')
      return (
        <View key={key} className='dplace-end'>
          {t('seatsEnd', { n: seats })}
        </View>
      );
    if (row.kind === 'gap')
      return (
        <View key={key} className={`dplace i3${fill}`} {...delay(nth)}>
          <View className='dplace-n'>…</View>
          <View className='dplace-t'>{t('gap', { from: row.from + 1, to: row.to + 1 })}</View>
        </View>
      );
    const isMine = row.at === place;
    return (
      <View
        key={key}
        {...(isMine ? { id: 'my-ticket' } : {})}
        className={`dplace${isMine ? ' dplace-mine' : ''}${fill}`}
        {...delay(nth)}
      >
        <View className='dplace-n'>{row.at + 1}</View>
        <View className='dplace-t'>{ticketText(order[row.at] ?? '')}</View>
        <View className='dplace-what'>{whatOf({ view, found }, seats, met, row.at)}</View>
      </View>
    );
  };
  return (
    <View className='m12'>
      <Block id='order'>{rows.map(rowOf)}</Block>
      {order.length > few.length && (
        <Button
          id='all-tickets'
          kind='quiet'
          small
          text={isWhole ? t('few') : t('all', { n: order.length })}
          onTap={() => setWhole(!isWhole)}
        />
      )}
    </View>
  );
}
