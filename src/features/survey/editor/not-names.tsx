import type { NotName } from '@types_/survey/not-name';
import { dayText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { quotedWords } from './texts';
import { t } from './words';

/** Words that students are called by and that were said to be no names: by which office, and on which day. */
export function NotNames({ said }: { said: readonly NotName[] }) {
  if (said.length === 0) return null;
  const sayings = new Map<string, string[]>();
  for (const { word, office, at } of said) {
    const by = dotted(office, dayText(at));
    sayings.set(by, [...(sayings.get(by) ?? []), word]);
  }
  return (
    <Section title={t('notNames')}>
      <Block id='not-names-said'>
        {[...sayings].map(([by, words]) => (
          <Row key={by} title={quotedWords(words)} second={by} />
        ))}
      </Block>
    </Section>
  );
}
