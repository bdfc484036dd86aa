import { maskedName } from '@domain/identity/masked-name';
import { View } from '@tarojs/components';
import type { Receipt } from '@types_/case/view';
import type { ReactNode } from 'react';
import { dayText } from '@/i18n/dates';
import { setClipboard } from '@/platform/clipboard';
import { redirectTo, reLaunch } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dates } from '@/ui/dates';
import { Dock } from '@/ui/dock';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { doubtText } from '../due';
import { CASE_PAGES } from '../pages';
import { t } from '../words';
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
  const { dates, office } = receipt;
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
      <Question title={t('receipt.title')} hint={t('receipt.text', { office, day: dayText(dates.acknowledge) })} />
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
      {tellMe}
      <Section title={t('file.whoSees')}>
        <Block id='who-sees'>
          <Row
            title={t('file.who.desk', student)}
            second={t('file.who.deskText', { masked: maskedName(student.name) })}
            leading={<Icon name='eye' />}
          />
        </Block>
      </Section>
      <Section title={t('file.then')} aside={t('file.thenDays')}>
        <View>
          <Dates
            items={[
              { date: dayText(dates.acknowledge), text: t('date.acknowledge', { office }) },
              { date: dayText(dates.reply), text: t('date.reply') },
              { date: dayText(dates.result), text: t('date.result'), last: true },
            ]}
          />
          {dates.doubt && <TimelineNote icon='info' text={doubtText({ ...dates, day: dates.result })} />}
        </View>
      </Section>
    </Page>
  );
}
