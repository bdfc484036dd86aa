import { View } from '@tarojs/components';
import type { MyData as Data } from '@types_/identity/personal-data-view';
import { useState } from 'react';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { ContactSheet } from './contact-sheet';
import { CorrectionSheet } from './correction-sheet';
import { PRIVACY_PAGES } from './pages';
import { t } from './words';

/** What stands about me, and what I can do with it: mend, give a number, take everything along, leave. */
export function MyData({ data, onChanged }: { data: Data; onChanged: (data: Data) => void }) {
  const [sheet, setSheet] = useState<'contact' | 'wrong' | null>(null);
  const close = () => setSheet(null);
  const { roster, name, contact } = data;
  return (
    <View>
      <Section title={t('roster')}>
        <Block id='my-roster'>
          <Row title={name} second={roster ? t('number', { number: roster.number }) : t('staff')} />
          {roster && <Row title={roster.college} second={t('college', { ...roster })} third={roster.school} />}
        </Block>
        {roster && (
          <View className='m8'>
            <Button id='roster-wrong' kind='quiet' small text={t('wrong')} onTap={() => setSheet('wrong')} />
          </View>
        )}
      </Section>
      <Section title={t('contact')}>
        <Block id='my-contact'>
          <Row
            title={contact ?? t('contact.none')}
            second={t(contact ? 'contact.some' : 'contact.noneText')}
            trailing={
              <Button
                id='contact-edit'
                kind='weak'
                small
                text={t(contact ? 'contact.change' : 'contact.add')}
                onTap={() => setSheet('contact')}
              />
            }
          />
        </Block>
      </Section>
      <Section title={t('take')}>
        <Block>
          <Row
            id='go-export'
            title={t('export.title')}
            second={t('export.row')}
            trailing='chevron'
            onTap={() => void navigateTo(PRIVACY_PAGES.export)}
          />
          <Row
            id='go-leave'
            title={t('leave.title')}
            second={t('leave.row')}
            trailing='chevron'
            onTap={() => void navigateTo(PRIVACY_PAGES.leave)}
          />
        </Block>
      </Section>
      <View>
        {sheet === 'contact' && <ContactSheet contact={contact} onChanged={onChanged} onClose={close} />}
        {sheet === 'wrong' && <CorrectionSheet onClose={close} />}
      </View>
    </View>
  );
}
