import { View } from '@tarojs/components';
import type { OfferedTopic } from '@types_/case/topics-view';
import type { DepartmentsView } from '@types_/identity/departments-view';
import type { PlaceId } from '@types_/identity/place';
import { call } from '@/cloud/call';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { departmentPage } from './pages';
import { t } from './words';

interface Props {
  place: PlaceId;
  /** Topics are another context's words. */
  topicName: (topic: OfferedTopic) => string;
}

/** Which department handles what; a tap opens one. */
export function Departments({ place, topicName }: Props) {
  const loaded = useLoad(() => call('identity', 'show-departments', { place }), place);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const open = (name: string) => void navigateTo(departmentPage(place, name));
  return (
    <Page
      title={t('title')}
      back
      {...(loaded.data ? { subtitle: loaded.data.school } : {})}
      dock={
        <Dock>
          <Button id='department-add' icon='plus' text={t('add')} onTap={() => open('')} />
        </Dock>
      }
    >
      <Shown of={loaded} rows={6}>
        {(view) => (
          <>
            <FailureNotice failure={loaded.failure} />
            <View className='t15 i2'>{t('text')}</View>
            <Block>
              {view.departments.map((one, index) => (
                <Row
                  key={one.name}
                  id={`department-${index}`}
                  title={one.name}
                  second={topicsText(one, view.topics, topicName)}
                  third={one.staff > 0 ? t('staff', { n: one.staff }) : t('staff.none')}
                  trailing='chevron'
                  onTap={() => open(one.name)}
                />
              ))}
            </Block>
          </>
        )}
      </Shown>
    </Page>
  );
}

const topicsText = (
  { topics }: DepartmentsView['departments'][number],
  all: readonly OfferedTopic[],
  topicName: Props['topicName'],
): string =>
  dotted(...topics.flatMap((topic) => all.filter(({ id }) => id === topic)).map(topicName)) || t('topics.none');
