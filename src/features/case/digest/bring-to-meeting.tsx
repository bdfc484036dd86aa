import { View } from '@tarojs/components';
import type { SessionRow } from '@types_/appointment/session-view';
import { call } from '@/cloud/call';
import { SESSION_PAGES } from '@/features/appointment/sessions/pages';
import { useMe } from '@/features/identity/me-store';
import { momentText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './words';

/** The next ones; the list of meetings has the others. */
const OFFERED = 3;

function Meetings({ schoolId, digest }: { schoolId: string; digest: string }) {
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
            onTap={() => void navigateTo(`${SESSION_PAGES.one(id)}&digest=${digest}`)}
          />
        ))}
      </Block>
      <View className='t13 i3 m8'>{t('bring.text')}</View>
    </Section>
  );
}

/** The ways to bring a digest along to a meeting that the reader can apply for now; nothing where there is none. */
export function BringToMeeting({ digest }: { digest: string }) {
  const { me } = useMe();
  return <View>{me?.student && <Meetings schoolId={me.student.schoolId} digest={digest} />}</View>;
}
