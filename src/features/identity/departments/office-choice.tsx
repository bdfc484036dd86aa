import { call } from '@/cloud/call';
import { useQuery } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Notice } from '@/ui/notice';
import { OptionList } from '@/ui/option-list';
import { Section } from '@/ui/section';
import { t } from './words';

interface Props {
  value: string;
  onChange: (office: string) => void;
  tried: boolean;
}

/** The department that somebody works in: one of those that the school has, since only those are sent cases. */
export function OfficeChoice({ value, onChange, tried }: Props) {
  const { place = '' } = useQuery();
  const loaded = useLoad(() => call('identity', 'show-departments', { place }), place);
  return (
    <Section title={t('pick')}>
      <Shown of={loaded} rows={3}>
        {({ departments }) => (
          <OptionList
            id='office'
            label={t('pick')}
            options={departments.map(({ name }) => ({ value: name, text: name }))}
            value={value}
            onChange={onChange}
          />
        )}
      </Shown>
      {tried && value === '' && <Notice tone='corn' icon='info' text={t('pick.missing')} />}
    </Section>
  );
}
