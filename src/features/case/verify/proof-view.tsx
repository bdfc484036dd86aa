import { isWhole } from '@domain/case/chain/examine';
import { View } from '@tarojs/components';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { FactBox } from '@/ui/fact-box';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { closedIn } from './closed';
import { Comparisons } from './comparisons';
import type { Proof } from './load-proof';
import { ProofRow } from './proof-row';
import { rowsOf } from './rows';
import { t } from './words';

/** What came of verifying a case: in one sentence, then with what it was compared, then entry by entry. */
export function ProofView({ proof }: { proof: Proof }) {
  const { chain, findings } = proof;
  const shown = useRowsShown(8);
  const rows = rowsOf(chain, findings);
  const { faults, missing, published } = findings;
  const wrong = faults.length + missing.length + (published === 'contradicts' ? 1 : 0);
  return (
    <View id='proof'>
      {isWhole(findings) ? (
        <FactBox id='proof-whole' label={chain.number} value={t('whole')} note={t('wholeText', { n: rows.length })} />
      ) : (
        <View id='proof-broken'>
          <View className='t20 m8'>{t('broken', { n: wrong })}</View>
          <View className='m8'>
            <Notice tone='maple' icon='warn' text={t('brokenText')} />
          </View>
        </View>
      )}
      <Comparisons {...proof} />
      <Section title={t('entries')} aside={t('count', { n: chain.entries.length })}>
        <Block id='entries'>
          {rows.slice(0, shown).map((row) => (
            <ProofRow key={row.seq} {...row} />
          ))}
        </Block>
        {closedIn(chain).map(([why, n]) => (
          <TimelineNote key={why} icon='lock' text={t(`closed.${why}`, { n })} />
        ))}
        <TimelineNote icon='info' text={t('how')} />
      </Section>
    </View>
  );
}
