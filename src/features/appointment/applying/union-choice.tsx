import { View } from '@tarojs/components';
import { call } from '@/cloud/call';
import { useLoad } from '@/remote/use-load';
import { Toggle } from '@/ui/toggle';
import { t } from './words';

interface Props {
  on: boolean;
  /** It was sent so: it stays so. */
  fixed: boolean;
  onChange: (on: boolean) => void;
}

/** Who reads it then: the youth league too, where it has somebody here. */
function Kept({ fixed, onChange }: Omit<Props, 'on'>) {
  const { data } = useLoad(() => call('case', 'my-school', {}));
  const who = t(data?.league === false ? 'apart.alone' : 'apart.on');
  return fixed ? (
    <View id='apart-fixed' className='t15 i2'>
      {who}
    </View>
  ) : (
    <Toggle id='apart' label={t('apart')} second={who} on onChange={onChange} />
  );
}

/** Whether the union is not to see what is written and brought: off until the student says so. */
export const UnionChoice = ({ on, fixed, onChange }: Props) => (
  <View className='m12'>
    {on || fixed ? (
      <Kept fixed={fixed} onChange={onChange} />
    ) : (
      <Toggle id='apart' label={t('apart')} second={t('apart.text')} on={false} onChange={onChange} />
    )}
  </View>
);
