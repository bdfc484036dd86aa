import { momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { Chip } from '@/ui/chip';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import type { ProofRow as Line } from './rows';
import { t } from './words';

/** So much of a hash is enough to compare two by eye. */
const SHOWN = 8;

/** One entry of the record, with the beginning of its code and whether it is as it was. */
export function ProofRow({ seq, open, fault }: Line) {
  if (!open) return <Row title={t('fault.removed', { n: seq + 1 })} leading={<Icon name='warn' />} />;
  const { entry } = open;
  const sign = fault && fault !== 'removed' ? <Chip tone='maple' icon='warn' text={t(`fault.${fault}`)} /> : null;
  return (
    <Row
      title={t(`step.${entry.name}`)}
      second={dotted(momentText(entry.at), entry.office)}
      third={t('entry', { n: seq + 1, code: entry.hash.slice(0, SHOWN) })}
      leading={<Icon name={fault ? 'warn' : open.content === null ? 'lock' : 'ok'} />}
      {...(sign ? { trailing: sign } : {})}
    />
  );
}
