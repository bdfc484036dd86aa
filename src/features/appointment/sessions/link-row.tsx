import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { setClipboard } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { TimelineNote } from '@/ui/timeline-note';
import { t } from './words';

/** Where a session that is held online takes place: for those who have a seat; the others read that they would see it then. */
export function LinkRow({ session: { isOnline, link } }: { session: SessionView }) {
  if (!isOnline) return null;
  if (link === null) return <TimelineNote icon='lock' text={t('facts.linkSeated')} />;
  const copy = async () => {
    if (await setClipboard(link)) void toast(t('facts.copied'));
  };
  return (
    <Block>
      <Row
        id='session-link'
        title={t('facts.link')}
        second={link}
        trailing={<View className='br'>{t('facts.copy')}</View>}
        onTap={() => void copy()}
      />
    </Block>
  );
}
