import { View } from '@tarojs/components';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Section } from '@/ui/section';
import { t } from './words';

interface Props {
  session: string;
  onSaid: () => void;
}

/** Whoever had a seat where nobody noted who came says whether they did. */
export function ThereButtons({ session, onSaid }: Props) {
  const { busy, failure, send } = useSend(() => {
    void toast(t('asked.sent'));
    onSaid();
  });
  const say = (there: boolean) =>
    void send(`there ${there}`, (key) => call('appointment', 'say-there', { id: session, there }, key));
  return (
    <>
      <View>
        <FailureNotice failure={failure} />
      </View>
      <View className='pair m12'>
        <Button id={`there-${session}`} kind='outline' text={t('asked.yes')} busy={busy} onTap={() => say(true)} />
        <Button id={`not-there-${session}`} kind='outline' text={t('asked.no')} busy={busy} onTap={() => say(false)} />
      </View>
    </>
  );
}

/** The same, asked before somebody says how it was. */
export const WereYouThere = (props: Props) => (
  <Section title={t('asked.title')}>
    <View className='t13 i2'>{fitLines(t('asked.note'))}</View>
    <ThereButtons {...props} />
  </Section>
);
