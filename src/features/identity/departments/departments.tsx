import { View } from '@tarojs/components';
import type { Topic } from '@types_/case/category';
import type { DepartmentsView, DepartmentWish } from '@types_/identity/departments';
import type { PlaceId } from '@types_/identity/place';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dotted } from '@/i18n/words';
import { usePullDown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { DepartmentSheet } from './department-sheet';
import { t } from './words';

interface Props {
  place: PlaceId;
  /** Topics are another context's words. */
  topicName: (topic: Topic) => string;
}
type Department = DepartmentsView['departments'][number];

/** All departments as they are, to be sent with one of them changed. */
const asTheyAre = ({ departments }: DepartmentsView): DepartmentWish[] =>
  departments.map(({ name, topics }) => ({ was: name, name, topics }));

const topicsText = ({ topics }: Department, topicName: Props['topicName']): string =>
  topics.length === 0 ? t('topics.none') : dotted(...topics.map(topicName));

/** Which department handles what; a tap changes one. */
export function Departments({ place, topicName }: Props) {
  const loaded = useLoad(() => call('identity', 'show-departments', { place }), place);
  const [open, setOpen] = useState<Department | 'new' | null>(null);
  const [done, setDone] = useState('');
  usePullDown(loaded.reload);
  const { busy, failure, send, forget } = useSend<DepartmentsView>((view) => {
    setOpen(null);
    loaded.replace(view);
    void toast(done);
  });
  function save(view: DepartmentsView, departments: DepartmentWish[], text: string) {
    setDone(text);
    const input = { place, version: view.version, departments };
    void send(JSON.stringify(input), (key) => call('identity', 'set-departments', input, key)).then((failed) => {
      if (failed?.code === 'SETTINGS_CHANGED') loaded.reload();
    });
  }
  const edit = (which: Department | 'new') => {
    forget();
    setOpen(which);
  };
  return (
    <Page
      title={t('title')}
      back
      {...(loaded.data
        ? {
            subtitle: loaded.data.school,
            dock: (
              <Dock>
                <Button id='department-add' icon='plus' text={t('add')} onTap={() => edit('new')} />
              </Dock>
            ),
          }
        : {})}
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
                  second={topicsText(one, topicName)}
                  third={one.staff > 0 ? t('staff', { n: one.staff }) : t('staff.none')}
                  trailing='chevron'
                  onTap={() => edit(one)}
                />
              ))}
            </Block>
            <View>
              {open && (
                <DepartmentSheet
                  department={open === 'new' ? null : open}
                  topicName={topicName}
                  busy={busy}
                  failure={failure}
                  onSave={(to) => save(view, changed(view, open, to), t('saved'))}
                  onRemove={() =>
                    save(view, without(view, open), t('removed', { name: open === 'new' ? '' : open.name }))
                  }
                  onClose={() => setOpen(null)}
                />
              )}
            </View>
          </>
        )}
      </Shown>
    </Page>
  );
}

const without = (view: DepartmentsView, which: Department | 'new'): DepartmentWish[] =>
  asTheyAre(view).filter(({ was }) => which === 'new' || was !== which.name);

function changed(
  view: DepartmentsView,
  which: Department | 'new',
  to: Pick<DepartmentWish, 'name' | 'topics'>,
): DepartmentWish[] {
  if (which === 'new') return [...asTheyAre(view), { was: null, ...to }];
  return asTheyAre(view).map((one) => (one.was === which.name ? { ...one, ...to } : one));
}
