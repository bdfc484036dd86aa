import { View } from '@tarojs/components';
import './block.scss';
import { FigureCell } from './figure-cell';
import { fitLines } from './fit-lines';
import './share-lines.scss';
import { percentText } from './share-text';

export interface ShareLine {
  name: string;
  /** Null: there is a figure, and it is hidden. */
  share: { numerator: number; denominator: number } | null;
  unit: string;
  /** Stands in place of a figure when nothing was counted. */
  emptyText: string;
}

interface Props {
  id?: string;
  /** Inside a card that is there already. */
  bare?: boolean;
  lines: ShareLine[];
  /** Why a figure is hidden. */
  hiddenText: string;
  /** More facts that are no shares; null: hidden. */
  facts?: readonly ShareFact[];
}

export interface ShareFact {
  name: string;
  text: string | null;
}

function Share({ share, unit, emptyText, hiddenText }: ShareLine & { hiddenText: string }) {
  if (share === null) return <FigureCell kind='hidden' text={hiddenText} />;
  const percent = percentText(share.numerator, share.denominator);
  if (percent === undefined) return <FigureCell kind='none' text={emptyText} />;
  return (
    <>
      <View className='share-n'>{`${share.numerator} / ${share.denominator} ${unit}`}</View>
      <View className='share-percent'>{percent}%</View>
    </>
  );
}

/** Shares one below the other, each with both its numbers; what is hidden, what is zero and what is not there look different. */
export function ShareLines({ id, bare, lines, hiddenText, facts = [] }: Props) {
  return (
    <View {...(id ? { id } : {})} {...(bare ? {} : { className: 'blk' })}>
      {lines.map((line) => (
        <View key={line.name} className='share'>
          <View className='share-name'>{fitLines(line.name)}</View>
          <Share {...line} hiddenText={hiddenText} />
        </View>
      ))}
      {facts.map(({ name, text }) => (
        <View key={name} className='share'>
          <View className='share-name'>{fitLines(name)}</View>
          {text === null ? <FigureCell kind='hidden' text={hiddenText} /> : <View className='share-n'>{text}</View>}
        </View>
      ))}
    </View>
  );
}
