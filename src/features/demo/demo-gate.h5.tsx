import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { becomeDemoPerson, demoPerson } from '@/platform/demo-person';
import { startLanguage } from '@/remote/language';
import { Button } from '@/ui/button';
import { DemoPicker } from './demo-picker.h5';
import { t } from './words';

/** A browser has no WeChat account: who it acts as is picked first, once per tab. */
export function DemoGate({ children }: { children: ReactNode }) {
  const [openid, setOpenid] = useState(demoPerson);
  if (openid) return <>{children}</>;
  return (
    <DemoPicker
      onPick={(picked) => {
        becomeDemoPerson(picked);
        setOpenid(picked);
        void startLanguage(); // what this person has chosen on their phone
      }}
    />
  );
}

/** Another person in this tab: everything is loaded anew. */
export function DemoSwitch() {
  const leave = () => {
    becomeDemoPerson(null);
    window.location.replace(`${window.location.origin}/`);
  };
  return (
    <View className='m20'>
      <Button id='demo-switch' kind='weak' text={t('switch')} onTap={leave} />
    </View>
  );
}
