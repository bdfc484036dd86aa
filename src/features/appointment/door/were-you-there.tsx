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
  /** What they have said; until they have spoken of it they can put it right. */
  said?: boolean | null;
  onSaid: () => void;
}

/** Whoever had a seat where nobody noted who came says whether they did. */
export function ThereButtons({ session, said = null, onSaid }: Props) {
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
      <View>{said !== null && <View className='t15 i2 m8'>{t(said ? 'asked.saidYes' : 'asked.saidNo')}</View>}</View>
      <View className='pair m12'>
        {said !== true && (
          <Button id={`there-${session}`} kind='outline' text={t('asked.yes')} busy={busy} onTap={() => say(true)} />
        )}
        {said !== false && (
          <Button
            id={`not-there-${session}`}
            kind='outline'
            text={t('asked.no')}
            busy={busy}
            onTap={() => say(false)}
          />
        )}
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
