import { Text, View } from '@tarojs/components';
import './marked-text.scss';

interface Props {
  text: string;
  /** Where the marked parts begin and end, in order and apart from each other. */
  marks: readonly (readonly [from: number, to: number])[];
}

/** Words in which some are marked, by their weight as well as by their ground. */
export function MarkedText({ text, marks }: Props) {
  const parts: { from: number; to: number; on: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) parts.push({ from: at, to: from, on: false });
    parts.push({ from, to, on: true });
    at = to;
  }
  if (at < text.length) parts.push({ from: at, to: text.length, on: false });
  return (
    <View className='marked'>
      {parts.map(({ from, to, on }) => (
        <Text key={from} className={on ? 'marked-on' : ''}>
          {text.slice(from, to)}
        </Text>
      ))}
    </View>
  );
}
