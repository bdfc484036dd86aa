import { Text } from '@tarojs/components';
import './said.scss';

/** Words as they were written, line breaks and all; they can be selected and copied. */
export const Said = ({ text }: { text: string }) => (
  <Text userSelect className='said'>
    {text}
  </Text>
);
