import { View } from '@tarojs/components';
import type { DrawView } from '@types_/appointment/draw-view';
import { Fragment, type ReactNode } from 'react';
import { a11y, silent } from '@/platform/a11y';
import { Icon } from '@/ui/icon';
import { queueMarks } from './queue-marks';
import { endsText, hashText, ticketText } from './texts';
import { t } from './words';
import './pictures.scss';

/** A drawing beside words that say the same: it is not read aloud. */
const Picture = ({ children }: { children: ReactNode }) => (
  <View className='dpic' {...silent}>
    {children}
  </View>
);

/** So many of the tickets are written on the sheet. */
const ON_SHEET = 3;
/** Things in a row, told apart by their place. */
const placesOf = (count: number): number[] => Array.from({ length: count }, (_none, nth) => nth);
/** What stands where nobody knows it yet. */
const UNKNOWN = '?';

/** The list with its tickets; once it is closed, a seal on it and the fingerprint that follows from it, which is said nowhere else. */
export function ListPicture({ sealed }: Pick<DrawView, 'sealed'>) {
  const tickets = (sealed?.list ?? '').split('\n', ON_SHEET).map((line) => ticketText(line.slice(0, 16)));
  return (
    <View className='dpic'>
      <View className='dpic-sheet' {...silent}>
        {placesOf(ON_SHEET).map((nth) => (
          <View key={nth} className='dpic-line'>
            {tickets[nth] ?? ''}
          </View>
        ))}
        {sealed && (
          <View className='dpic-seal'>
            <Icon name='seal' size='s' />
          </View>
        )}
      </View>
      <View className='dpic-arrow' {...silent}>
        <Icon name='send' size='s' />
      </View>
      <View className='dpic-print'>
        <View className='dpic-finger' {...silent} />
        <View id='fingerprint' className='t13 i2'>
          {sealed ? t('fingerprint', { code: hashText(sealed.listHash).replace(/\u00a0/g, ' ') }) : UNKNOWN}
        </View>
      </View>
    </View>
  );
}

const BALLS = 7;

/** Seven balls with their numbers, the last one of another colour; or the course of a day with its last figure. */
function Value({ beacon, text }: { beacon: DrawView['beacon']; text: string | null }) {
  if (beacon === 'sse')
    return (
      <>
        <View className='dpic-course' />
        <View className='dpic-code b'>{text ?? UNKNOWN}</View>
      </>
    );
  const numbers = text?.match(/\d+/g) ?? [];
  return (
    <View className='dpic-balls'>
      {placesOf(BALLS).map((nth) => (
        <View key={nth} className={`dpic-ball${nth === BALLS - 1 ? ' dpic-last' : ''}${text ? '' : ' dpic-none'}`}>
          {numbers[nth] ?? UNKNOWN}
        </View>
      ))}
    </View>
  );
}

/** The public number as it is published: balls, or where an index closes. It is the only place that says it, so it is read aloud. */
export const ValuePicture = ({ view: { beacon, value } }: { view: DrawView }) =>
  value ? (
    <View id='draw-value' className='dpic' {...a11y('img', value.text)}>
      <Value beacon={beacon} text={value.text} />
    </View>
  ) : (
    <Picture>
      <Value beacon={beacon} text={null} />
    </Picture>
  );

/** Fingerprint and number go into one, and out comes what the order follows from. */
export function MixPicture({ view: { sealed, value, drawn } }: { view: DrawView }) {
  const seed = drawn?.seed ?? null;
  return (
    <Picture>
      <View className='g'>
        <View className='dpic-part'>{sealed ? endsText(sealed.listHash) : UNKNOWN}</View>
        <View className='dpic-part m8'>{value?.text ?? UNKNOWN}</View>
      </View>
      <View className='dpic-merge' />
      <View className='dpic-seed'>
        <View className='t13 i2'>{t('seed')}</View>
        <View className='dpic-code b'>{seed ? endsText(seed) : UNKNOWN}</View>
      </View>
    </Picture>
  );
}

/** The line: who has not met a leader in front, who has behind them, and where the seats end. */
export function QueuePicture({ view: { sealed, session, drawn } }: { view: DrawView }) {
  if (!sealed) return null;
  const { count, firsts } = sealed;
  const seats = drawn?.seats ?? session.seats;
  const parts = queueMarks({ count, firsts, seats });
  const isMixed = firsts > 0 && firsts < count;
  return (
    <Picture>
      <View className='g'>
        <View className='dpic-queue'>
          {parts.map(({ isFirst, isSeated, marks }, nth) => (
            <Fragment key={`${isFirst} ${isSeated}`}>
              {!isSeated && parts[nth - 1]?.isSeated && <View className='dpic-end' />}
              <View
                className={`dpic-marks${isFirst ? '' : ' dpic-met'}${isSeated ? '' : ' dpic-wait'}`}
                style={{ width: `calc(${marks * 14}px * var(--fsn))` }}
              />
            </Fragment>
          ))}
        </View>
        <View className='dpic-words t13'>
          <View className='dpic-word pi b'>{t('seatsEnd', { n: Math.min(seats, count) })}</View>
          {count > seats && <View className='i2'>{t('waiting', { n: 1 })}</View>}
        </View>
        {isMixed && (
          <View className='dpic-words t13 i2'>
            <View className='r dpic-word'>
              <View className='dpic-key' />
              {t('first')}
            </View>
            <View className='r'>
              <View className='dpic-key dpic-met' />
              {t('met')}
            </View>
          </View>
        )}
      </View>
    </Picture>
  );
}
