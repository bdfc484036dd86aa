import { View } from '@tarojs/components';
import type { DigestRow } from '@types_/case/digest-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { AnswerList } from '@/ui/answer-list';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './words';

/** Of a school's digests so many are offered: the chosen one, then the newest that have what is looked for. */
const OFFERED = 5;
const MOST_TYPED = 20;

interface Props {
  schoolId: string;
  chosen: string;
  onChange: (digest: string) => void;
}

/** Those with every word that was typed, the chosen one first. */
function offered(digests: readonly DigestRow[], typed: string, chosen: string): DigestRow[] {
  const words = typed.toLowerCase().split(/\s+/);
  const has = ({ title, text }: DigestRow) => words.every((word) => `${title} ${text}`.toLowerCase().includes(word));
  const found = digests.filter((one) => one.id !== chosen && has(one));
  return [...digests.filter(({ id }) => id === chosen), ...found].slice(0, OFFERED);
}

function SchoolDigests({ schoolId, chosen, onChange }: Props) {
  const loaded = useLoad(() => call('case', 'digests', { schoolId }), schoolId);
  const [typed, setTyped] = useState('');
  return (
    <Section title={t('digest.row')}>
      <View className='t13 i3'>{t('digest.hint')}</View>
      <Shown of={loaded}>
        {({ digests }) => {
          const lines = offered(digests, typed.trim(), chosen).map(({ id, title }) => ({ value: id, text: title }));
          if (digests.length === 0) return <View className='i2 m8'>{t('digest.none')}</View>;
          return (
            <>
              {digests.length > OFFERED && (
                <Field
                  id='find-digest'
                  label={t('digest.find')}
                  hint={t('digest.findHint')}
                  value={typed}
                  maxLength={MOST_TYPED}
                  onInput={setTyped}
                />
              )}
              <View className='m8'>
                {lines.length === 0 ? (
                  <View className='i2'>{t('digest.noneFound')}</View>
                ) : (
                  <AnswerList
                    id='digest'
                    lines={lines}
                    chosen={[chosen]}
                    label={t('digest.row')}
                    onTap={(id) => onChange(id === chosen ? '' : id)}
                  />
                )}
              </View>
            </>
          );
        }}
      </Shown>
    </Section>
  );
}

/** What the school has published of what it did: one of it may be brought along; asked for once somebody wants to. */
export function BringDigest({ schoolId, chosen, canOpen, onChange }: Props & { canOpen: boolean }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <SchoolDigests {...{ schoolId, chosen, onChange }} />;
  if (chosen === '' && !canOpen) return null;
  return (
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
  );
}
