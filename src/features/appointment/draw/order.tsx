import { View } from '@tarojs/components';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { excerptOf, keyOfRow } from './excerpt';
import { type Computed, PlaceRow, seatsOf } from './place-row';
import { openWhole } from './whole-order';
import { t } from './words';

/** The last row has come in by then, with the 160 ms that it takes. */
const LAST_IN_MS = 640;

/** Of the order as this phone has computed it what matters to the reader; all of it on a page of its own. */
export function Order(computed: Computed) {
  const { view, found } = computed;
  const { order } = found.recomputed;
  const place = view.mine ? order.indexOf(view.mine.ticket) : -1;
  const rows = excerptOf(order.length, seatsOf(view), place < 0 ? null : place);
  return (
    <View className='m12'>
      <Block id='order'>
        {rows.map((row, nth) => (
          <PlaceRow
            key={keyOfRow(row)}
            of={computed}
            row={row}
            // Another name of the same movement begins it anew, and costs the screen nothing else.
            fill={` dplace-in-${found.nth % 2}`}
            delayMs={Math.round((nth / Math.max(1, rows.length)) * LAST_IN_MS)}
          />
        ))}
      </Block>
      {order.length > rows.length && (
        <Button
          id='all-tickets'
          kind='quiet'
          small
          text={t('all', { n: order.length })}
          onTap={() => openWhole(computed)}
        />
      )}
    </View>
  );
}
