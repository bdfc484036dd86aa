import { View } from '@tarojs/components';
import { DIGEST_LIMITS } from '@types_/case/digest';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { BringList } from './bring-list';
import { t } from './words';

interface Props {
  schoolId: string;
  chosen: string;
  onChange: (digest: string) => void;
}

function SchoolDigests({ schoolId, chosen, onChange }: Props) {
  const loaded = useLoad(() => call('case', 'digests', { schoolId }), schoolId);
  return (
    <Section title={t('digest.row')}>
      <View className='t13 i3'>{t('digest.hint')}</View>
      <Shown of={loaded} rows={1}>
        {({ digests }) =>
          digests.length === 0 ? (
            <View className='i2 m8'>{t('digest.none')}</View>
          ) : (
            <>
              <BringList
                id='digest'
                label={t('digest.row')}
                all={digests.map(({ id, title, text }) => ({ id, title, text: `${title} ${text}` }))}
                chosen={[chosen]}
                onTap={(id) => onChange(id === chosen ? '' : id)}
              />
              {digests.length >= DIGEST_LIMITS.shown && (
                <View className='t13 i3'>{t('digest.newest', { n: digests.length })}</View>
              )}
            </>
          )
        }
      </Shown>
    </Section>
  );
}

/** What the school has published of what students raised: one of it may be brought along; asked for once somebody wants to. */
export function BringDigest({ schoolId, chosen, canOpen, onChange }: Props & { canOpen: boolean }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && chosen === '' && !canOpen) return null;
  return (
    <View>
      {isOpen ? (
        <SchoolDigests {...{ schoolId, chosen, onChange }} />
      ) : (
        <View className='m16'>
          <Block>
            <Row
              id='bring-digest'
              title={t('digest.row')}
              {...(chosen ? { second: t('digest.chosen') } : {})}
              trailing='chevron'
              onTap={() => setOpen(true)}
            />
          </Block>
          {chosen !== '' && <Button id='digest-drop' kind='quiet' text={t('digest.drop')} onTap={() => onChange('')} />}
        </View>
      )}
    </View>
  );
}
