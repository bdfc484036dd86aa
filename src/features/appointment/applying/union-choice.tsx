import { View } from '@tarojs/components';
import type { ApartReaders } from '@types_/appointment/application-view';
import { Toggle } from '@/ui/toggle';
import { readersText } from './apart-readers';
import { t } from './words';

interface Props {
  on: boolean;
  /** It was sent so: it stays so. */
  fixed: boolean;
  /** Who reads it then; null: not known. */
  readers: ApartReaders | null;
  onChange: (on: boolean) => void;
}

function Kept({ fixed, readers, onChange }: Omit<Props, 'on'>) {
  const who = readersText(readers);
  return fixed ? (
    <View id='apart-fixed' className='t15 i2'>
      {who}
    </View>
  ) : (
    <Toggle id='apart' label={t('apart')} second={who} on onChange={onChange} />
  );
}

/** Whether the union is not to see what is written and brought: off until the student says so. */
export const UnionChoice = ({ on, fixed, readers, onChange }: Props) => (
  <View className='m12'>
    {on || fixed ? (
      <Kept {...{ fixed, readers, onChange }} />
    ) : (
      <Toggle id='apart' label={t('apart')} second={t('apart.text')} on={false} onChange={onChange} />
    )}
  </View>
);
