import { dayText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { Proof } from './load-proof';
import { t } from './words';

const sign = (isRight: boolean | null) => <Icon name={isRight === null ? 'clock' : isRight ? 'ok' : 'warn'} />;

/** With what the case was compared: itself, this phone's memory, and what was published. */
export function Comparisons({ findings, kept, day }: Proof) {
  const { faults, missing, published } = findings;
  const keptText =
    missing.length > 0
      ? t('kept.bad', { n: missing.length })
      : kept.length > 0
        ? t('kept.ok', { n: kept.length })
        : t('kept.none');
  return (
    <Section title={t('compared')}>
      <Block id='compared'>
        <Row
          title={t('links')}
          second={faults.length > 0 ? t('links.bad', { n: faults.length }) : t('links.ok')}
          leading={sign(faults.length === 0)}
        />
        <Row title={t('kept')} second={keptText} leading={sign(kept.length > 0 ? missing.length === 0 : null)} />
        <Row
          title={t('published')}
          second={t(`published.${published}`, { day: day ? dayText(day) : '' })}
          leading={sign(published === 'none' ? null : published === 'agrees')}
        />
      </Block>
    </Section>
  );
}
