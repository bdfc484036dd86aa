import { View } from '@tarojs/components';
import { ACCESS_REASONS } from '@types_/identity/access';
import { call } from '@/cloud/call';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Sheet } from '@/ui/sheet';
import { calledAs } from '../desk/called';
import { WhyForm } from './why-form';
import { t } from './words';

interface Props {
  caseId: string;
  masked: string;
  onOpened: (name: string) => void;
  /** Rather not look: ask in a letter. */
  onAsk?: () => void;
  onClose: () => void;
}

/** Why this name: says first that the student is told, and keeps the other way open. */
export function NameSheet({ caseId: id, masked, onOpened, onAsk, onClose }: Props) {
  return (
    <Sheet open onClose={onClose} label={t('open.title')}>
      <View className='t20'>{fitLines(t('open.title'))}</View>
      <View className='t15 i2 m4'>{t('open.told', { name: calledAs(masked) })}</View>
      <WhyForm
        label={t('open.title')}
        reasons={ACCESS_REASONS}
        open={(why, key) => call('case', 'open-name', { id, ...why }, key)}
        onOpened={({ name }) => onOpened(name)}
      >
        {onAsk && <Button id='open-ask' kind='quiet' text={t('open.ask')} onTap={onAsk} />}
      </WhyForm>
    </Sheet>
  );
}
