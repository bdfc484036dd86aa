import { View } from '@tarojs/components';
import type { Me } from '@types_/identity/me';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateTo, reLaunch } from '@/platform/navigation';
import { clearStored } from '@/platform/storage';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Icon, type IconName } from '@/ui/icon';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { becomeMe } from '../me-store';
import { PRIVACY_PAGES, PUBLIC_PAGE } from './pages';
import { t } from './words';

const WHAT: [key: 'out' | 'names' | 'gone' | 'phone' | 'rated' | 'figures', icon: IconName][] = [
  ['out', 'off'],
  ['names', 'noeye'],
  ['gone', 'no'],
  ['phone', 'phone'],
  ['rated', 'people'],
  ['figures', 'lock'],
];

interface Props {
  me: Me;
  /** Casts the ballots that wait on this phone; how many are left that cannot be cast now. */
  sendBallots: () => Promise<number>;
}

/**
 * The end of an account: what happens, what does not, and something to type that nobody types by mistake. A ballot that waits is cast
 * first; one that cannot be is named before it goes.
 */
export function LeaveView({ me, sendBallots }: Props) {
  const [ballotsLeft, setBallotsLeft] = useState(0);
  const [isCasting, setCasting] = useState(false);
  const [proof, setProof] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, send, forget } = useSend<{ gone: boolean }>(() => {
    // Drafts and receipts on this phone are theirs too.
    clearStored();
    becomeMe(null);
    void reLaunch(PUBLIC_PAGE);
    void toast(t('leave.done'));
  });
  const isMissing = proof.trim() === '';
  async function submit() {
    setTried(true);
    if (isMissing) return;
    setCasting(true);
    const left = await sendBallots();
    setCasting(false);
    setBallotsLeft(left);
    // Said once: whoever taps again knows.
    if (left > ballotsLeft) return;
    await send(proof, (key) => call('identity', 'delete-account', { proof }, key));
  }
  return (
    <Page
      title={t('leave.title')}
      back
      dock={
        <Dock note={t('leave.note')}>
          <Button
            id='leave-send'
            kind='outline'
            text={t('leave.send')}
            busy={busy || isCasting}
            onTap={() => void submit()}
          />
        </Dock>
      }
    >
      <Section title={t('leave.first')}>
        <Block id='leave-what'>
          {WHAT.map(([key, icon]) => (
            <Row key={key} title={t(`leave.${key}`)} second={t(`leave.${key}.more`)} leading={<Icon name={icon} />} />
          ))}
        </Block>
      </Section>
      <View className='t15 i2 m16'>{t('leave.text')}</View>
      <View className='t15 i2 m8'>{t('leave.clues')}</View>
      <View className='m12'>
        <Button
          id='leave-export'
          kind='weak'
          small
          text={t('leave.export')}
          onTap={() => void navigateTo(PRIVACY_PAGES.export)}
        />
      </View>
      <View className='m20'>
        <Field
          id='leave-proof'
          label={t(me.student ? 'leave.proof' : 'leave.proofName')}
          value={proof}
          onInput={(text) => {
            setProof(text);
            forget();
          }}
          maxLength={me.student ? 8 : 80}
          {...(tried && isMissing ? { error: t('leave.proofMissing') } : {})}
        />
      </View>
      {ballotsLeft > 0 && (
        <View id='leave-ballots'>
          <Notice tone='maple' icon='warn' text={t('leave.ballots', { n: ballotsLeft })} />
        </View>
      )}
      <FailureNotice failure={failure} />
    </Page>
  );
}
