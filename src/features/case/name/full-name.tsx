import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { Chip } from '@/ui/chip';
import { FactBox } from '@/ui/fact-box';
import { NameSheet } from './name-sheet';
import { t } from './words';

interface Props {
  view: CaseView & { author: NonNullable<CaseView['author']> };
  /** Opens a letter instead, where one can be written. */
  onAsk?: () => void;
}

/** The author's full name, for as long as this page is open; looking is deliberate and leaves a record. */
export function FullName({ view, onAsk }: Props) {
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  const ask = () => {
    setAsking(false);
    onAsk?.();
  };
  const opened = (found: string) => {
    setAsking(false);
    setName(found);
  };
  if (name) return <FactBox id='full-name' label={t('open.name')} value={name} note={t('open.shown')} />;
  return (
    <View className='m8'>
      <Chip id='open-name' icon='eye' text={t('open.chip')} onTap={() => setAsking(true)} />
      <View>
        {asking && (
          <NameSheet
            caseId={view.id}
            masked={view.author.name}
            onOpened={opened}
            {...(onAsk ? { onAsk: ask } : {})}
            onClose={() => setAsking(false)}
          />
        )}
      </View>
    </View>
  );
}
