import { Text } from '@tarojs/components';

/** Words as they were written, line breaks and all; they can be selected and copied. */
export const Said = ({ text }: { text: string }) => (
  <Text userSelect style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-word' }}>
    {text}
  </Text>
);
