import { View } from '@tarojs/components';
import type { DrawView } from '@types_/appointment/draw-view';
import { dotted } from '@/i18n/words';
import type { ExcerptRow } from './excerpt';
import { ticketText } from './texts';
import type { Found } from './use-recomputed';
import { t } from './words';
import './draw.scss';

/** A draw and its order, as this phone has computed it. */
export interface Computed {
  view: DrawView;
  found: Found;
}

export const seatsOf = ({ drawn, session }: DrawView): number => drawn?.seats ?? session.seats;

/** What is said of a place: whose it is, whether its person met a leader, or the place on the wait list. */
function whatOf({ view, found }: Computed, at: number): string {
  const seats = seatsOf(view);
  const { order, met } = found.recomputed;
  const ticket = order[at] ?? '';
  if (ticket === view.mine?.ticket) return dotted(t('mine'), at < seats ? '' : t('waiting', { n: at - seats + 1 }));
  if (at >= seats) return t('waiting', { n: at - seats + 1 });
  return t(met.has(ticket) ? 'met' : 'first');
}

interface Props {
  of: Computed;
  row: ExcerptRow;
  /** How it comes in, where it does. */
  fill?: string;
  delayMs?: number;
}

/** A line of the order: a place, several that are left out, or where the seats end. */
export function PlaceRow({ of, row, fill = '', delayMs }: Props) {
  const delay = delayMs === undefined ? {} : { style: { animationDelay: `${delayMs}ms` } };
  if (row.kind === 'end') return <View className='dplace-end'>{t('seatsEnd', { n: seatsOf(of.view) })}</View>;
  if (row.kind === 'gap')
    return (
      <View className={`dplace i3${fill}`} {...delay}>
        <View className='dplace-n'>…</View>
        <View className='dplace-t'>{t('gap', { from: row.from + 1, to: row.to + 1 })}</View>
      </View>
    );
  const ticket = of.found.recomputed.order[row.at] ?? '';
  const isMine = ticket === of.view.mine?.ticket;
  return (
    <View
      {...(isMine ? { id: 'my-ticket' } : {})}
      className={`dplace${isMine ? ' dplace-mine' : ''}${fill}`}
      {...delay}
    >
      <View className='dplace-n'>{row.at + 1}</View>
      <View className='dplace-t'>{ticketText(ticket)}</View>
      <View className='dplace-what'>{whatOf(of, row.at)}</View>
    </View>
  );
}
