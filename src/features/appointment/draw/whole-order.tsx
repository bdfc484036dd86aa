import { View } from '@tarojs/components';
import { navigateTo } from '@/platform/navigation';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { keyOfRow, wholeOf } from './excerpt';
import { DRAW_PAGES } from './pages';
import { type Computed, PlaceRow, seatsOf } from './place-row';
import { t } from './words';

/** What this phone has computed and is read to its end: nothing is asked or computed for it again. */
let opened: Computed | null = null;

export function openWhole(computed: Computed): void {
  opened = computed;
  void navigateTo(DRAW_PAGES.whole(computed.view.session.id));
}

/** The order of a session that is being read; null where this phone has not computed it. */
export const wholeOpened = (session: string): Computed | null => (opened?.view.session.id === session ? opened : null);

/** More than any screen is high, so that its end can be come to; some 300 bytes each. */
const AT_A_TIME = 36;

/** All places of an order, more of them each time its reader comes to the end. */
export function WholeOrder({ of }: { of: Computed }) {
  const { view, found } = of;
  const shown = useRowsShown(AT_A_TIME);
  const { length } = found.recomputed.order;
  return (
    <Page title={view.session.title} back>
      <View className='t28'>{fitLines(t('whole', { n: length }))}</View>
      <View className='m12'>
        <Block id='order'>
          {wholeOf(length, seatsOf(view))
            .slice(0, shown)
            .map((row) => (
              <PlaceRow key={keyOfRow(row)} of={of} row={row} />
            ))}
        </Block>
      </View>
    </Page>
  );
}
