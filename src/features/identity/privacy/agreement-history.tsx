import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './agreement-words';

/** What somebody agreed to, and when; the last one first. */
export function AgreementHistory() {
  const data = useLoad(() => call('identity', 'my-data', {}));
  return (
    <Section title={t('history')}>
      <Shown of={data} rows={1}>
        {({ agreements }) => (
          <Block id='agreement-history'>
            {[...agreements].reverse().map(({ version, at }) => (
              <Row key={at} title={t('version', { version })} second={momentText(at)} />
            ))}
          </Block>
        )}
      </Shown>
    </Section>
  );
}
