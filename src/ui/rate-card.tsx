import { View } from '@tarojs/components';
import { fitLines } from './fit-lines';
import './block.scss';
import './rate-card.scss';
import { percentText } from './share-text';
import { Spark } from './spark';

export interface Count {
  name: string;
  numerator: number;
  denominator: number;
  unit: string;
  /** Stands for the whole figure when nothing was counted. */
  emptyText: string;
}

export interface Rate extends Count {
  id: string;
  hint: string;
  /** Percentages of the last months, oldest first. */
  trend?: (number | null)[];
}

interface Props {
  rates: Rate[];
  footer?: Count;
}

const countText = ({ numerator, denominator, unit }: Count) => `${numerator} / ${denominator} ${unit}`;

function Figure(rate: Count) {
  const percent = percentText(rate.numerator, rate.denominator);
  if (percent === undefined) return <View className='rate-none'>{rate.emptyText}</View>;
  return (
    <View className='rate-end'>
      <View className='rate-fig'>
        {percent}
        <View className='rate-unit'>%</View>
      </View>
      <View className='rate-n'>{countText(rate)}</View>
    </View>
  );
}

function Footer(count: Count) {
  const percent = percentText(count.numerator, count.denominator);
  return (
    <View className='rate rate-foot'>
      <View className='g'>{count.name}</View>
      {percent === undefined ? (
        <View className='rate-none'>{count.emptyText}</View>
      ) : (
        <>
          <View className='b'>{percent}%</View>
          <View className='rate-count'>{countText(count)}</View>
        </>
      )}
    </View>
  );
}

/** Rates as percentage and as n / N, never as a percentage alone; what was not counted is said in words. */
export function RateCard({ rates, footer }: Props) {
  return (
    <View className='blk'>
      {rates.map((rate) => (
        <View key={rate.id} id={`rate-${rate.id}`} className='rate'>
          <View className='g'>
            <View className='rate-name'>{rate.name}</View>
            <View className='rate-hint'>{fitLines(rate.hint)}</View>
          </View>
          {rate.trend && <Spark trend={rate.trend} />}
          <Figure {...rate} />
        </View>
      ))}
      {footer && <Footer {...footer} />}
    </View>
  );
}
