import { View } from '@tarojs/components';
import type { SessionRow } from '@types_/appointment/session-view';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './words';

/** The next ones; the list of meetings has the others. */
const OFFERED = 3;

interface Props {
  schoolId: string;
  /** Where a meeting is applied for with this digest. */
  pageOf: (session: string) => string;
}

/** The ways to bring a digest along to a meeting that the reader can apply for now; nothing where there is none. */
export function BringToMeeting({ schoolId, pageOf }: Props) {
  const { data } = useLoad(() => call('appointment', 'sessions', { schoolId }), schoolId);
  const open: SessionRow[] = (data?.next ?? []).filter(({ bring }) => bring).slice(0, OFFERED);
  if (open.length === 0) return null;
  return (
    <Section title={t('bring')}>
      <Block id='bring'>
        {open.map(({ id, title, host, startsAt, applied }) => (
          <Row
            key={id}
            id={`bring-${id}`}
            over={`${host.office} ${host.name}`}
            title={title}
            second={momentText(startsAt)}
            {...(applied ? { third: t('bring.applied') } : {})}
            trailing='chevron'
            onTap={() => void navigateTo(pageOf(id))}
          />
        ))}
      </Block>
      <View className='t13 i3 m8'>{t('bring.text')}</View>
    </Section>
  );
}
