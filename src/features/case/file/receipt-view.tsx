import { maskedName } from '@domain/identity/masked-name';
import { View } from '@tarojs/components';
import type { Receipt } from '@types_/case/view';
import type { ReactNode } from 'react';
import { dayText, momentText } from '@/i18n/dates';
import { setClipboard } from '@/platform/clipboard';
import { redirectTo, reLaunch } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t as unionText } from '../about-union/words';
import { t as dangerText } from '../danger/words';
import { CASE_PAGES } from '../pages';
import { VerifyEntry } from '../verify/verify-entry';
import { t } from '../words';
import { ReceiptDates } from './coming-dates';
import { Question } from './question';

const HOME = '/pages/home/index';

interface Props {
  receipt: Receipt;
  student: { name: string; school: string };
  /** The tap for being told when something happens. */
  tellMe?: ReactNode;
}

/** What the student holds in hand: the number, who sees the name, and the three days that were promised. */
export function ReceiptView({ receipt, student, tellMe }: Props) {
  const { dates, moments, office } = receipt;
  const hint = moments
    ? dangerText('receipt', { office, time: momentText(moments.acknowledge) })
    : t('receipt.text', { office, day: dayText(dates.acknowledge) });
  return (
    <Page
      title={t('file.title')}
      back={() => void reLaunch(HOME)}
      dock={
        <Dock>
          <Button id='receipt-home' kind='outline' text={t('receipt.home')} onTap={() => void reLaunch(HOME)} />
          <Button
            id='receipt-see'
            text={t('receipt.see')}
            onTap={() => void redirectTo(CASE_PAGES.detail(receipt.id))}
          />
        </Dock>
      }
    >
      <Question title={t('receipt.title')} hint={hint} />
      <Block id='receipt'>
        <Row
          title={receipt.title}
          second={t('case.number', { number: receipt.number })}
          trailing={
            <Button
              id='receipt-copy'
              kind='quiet'
              small
              text={t('receipt.copy')}
              onTap={() => void setClipboard(receipt.number)}
            />
          }
        />
      </Block>
      <View className='m8'>
        <VerifyEntry id={receipt.id} head={{ seq: 0, hash: receipt.head }} />
      </View>
      {tellMe}
      <Section title={t('file.whoSees')}>
        <Block id='who-sees'>
          <Row
            title={receipt.aboutUnion ? unionText('who', student) : t('file.who.desk', student)}
            second={t('file.who.deskText', { masked: maskedName(student.name) })}
            leading={<Icon name='eye' />}
          />
        </Block>
      </Section>
      <ReceiptDates receipt={receipt} />
    </Page>
  );
}
