import { View } from '@tarojs/components';
import type { ImportView } from '@types_/identity/roster-import';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './words';

/** What an import would do, does, or has done, in students; and the rows that it cannot take. */
export function ImportCounts({ view: { state, counts, ignored } }: { view: ImportView }) {
  const isWritten = state !== 'checked';
  const people = (n: number) => t('people', { n });
  return (
    <Section title={t(isWritten ? 'counts.done' : 'counts.checked')}>
      <Block id='import-counts'>
        <Row title={t('added')} second={t('addedText')} trailing={people(counts.added)} />
        <Row title={t('changed')} second={t('changedText')} trailing={people(counts.changed)} />
        <Row title={t('unchanged')} second={t('unchangedText')} trailing={people(counts.unchanged)} />
        <Row title={t(isWritten ? 'closedDone' : 'closed')} second={t('closedText')} trailing={people(counts.closed)} />
        <Row title={t('bad')} second={t('badText')} trailing={t('rows', { n: counts.bad })} />
      </Block>
      {ignored.length > 0 && <View className='t15 i2'>{t('ignored', { columns: ignored.join('、') })}</View>}
    </Section>
  );
}
