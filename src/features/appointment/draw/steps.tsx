import { View } from '@tarojs/components';
import type { DrawView } from '@types_/appointment/draw-view';
import { momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { fitLines } from '@/ui/fit-lines';
import { ListPicture, ValuePicture } from './pictures';
import { Line, Step } from './step';
import { closesText, sourceText } from './texts';
import { t } from './words';

/** How many tickets, since when they stand, and the fingerprint to compare. */
export function ListStep({ view }: { view: DrawView }) {
  const { sealed, cancelled } = view;
  return (
    <Step nth={1} title={t('step.list')}>
      {!sealed && !cancelled && <Line text={t('list.open', { time: closesText(view) })} />}
      {sealed?.count === 0 && <Line text={t('list.nobody')} />}
      {sealed && sealed.count > 0 && (
        <>
          <Line text={t('list.count', { n: sealed.count, time: momentText(sealed.at) })} />
          {sealed.firsts < sealed.count && sealed.firsts > 0 && <Line text={t('list.firsts', { n: sealed.firsts })} />}
        </>
      )}
      {(sealed ? sealed.count > 0 : !cancelled) && <ListPicture sealed={sealed} />}
    </Step>
  );
}

/** What is said of a number that nobody has entered. */
function valueText(isOut: boolean, cancelled: DrawView['cancelled'], source: string): string {
  if (cancelled) return t(cancelled.valueKnown ? 'value.off' : 'value.offEarly', { source });
  return t(isOut ? 'value.due' : 'value.later', { source });
}

/** The public number: which one, that it is awaited or owed, or what it was. */
export function ValueStep({ view, now }: { view: DrawView; now: Date }) {
  const { sealed, value, drawn, cancelled } = view;
  const source = sourceText(view);
  const isOut = sealed !== null && now >= new Date(sealed.valueAt);
  return (
    <Step nth={2} title={t('step.value')}>
      {value ? (
        <>
          <Line text={source} />
          <ValuePicture view={view} />
          <View className='t13 i3'>{fitLines(t('value.by', { who: dotted(...value.by) }))}</View>
        </>
      ) : drawn ? (
        <Line text={t('value.none')} />
      ) : (
        <>
          <Line text={valueText(isOut, cancelled, source)} />
          <ValuePicture view={view} />
        </>
      )}
    </Step>
  );
}
