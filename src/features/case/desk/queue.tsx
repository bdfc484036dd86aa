import type { CaseRow } from '@types_/case/view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { errorText } from '@/i18n/error-text';
import { navigateTo } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { CASE_PAGES } from '../pages';
import { takeStep } from '../use-step';
import { t } from '../words';
import { type CountName, Counts } from './counts';
import { GROUPS, groupOf } from './groups';
import { QueueRow } from './queue-row';

const open = (id: string) => void navigateTo(CASE_PAGES.detail(id));

/** What the desk has to do before lunch: late, due today, new, and then the rest. */
export function Queue() {
  const [chosen, setChosen] = useState<CountName | null>(null);
  const queue = useLoad(() => call('case', 'queue', {}));
  useReturn(queue.reload);

  async function acknowledge(row: CaseRow) {
    const reply = await takeStep('acknowledge', row.id, {}, newKey());
    void toast(reply.ok ? t('desk.acknowledged', { title: row.title }) : errorText(reply.error));
    queue.reload();
  }
  return (
    <Shown of={queue} rows={5}>
      {({ counts, cases, more }) => (
        <>
          <Counts counts={counts} chosen={chosen} onChoose={setChosen} />
          <FailureNotice failure={queue.failure} />
          {cases.length === 0 && <EmptyState title={t('desk.empty')} text={t('desk.emptyText')} />}
          {GROUPS.filter((group) => chosen === null || chosen === group).map((group) => {
            const rows = cases.filter((row) => groupOf(row) === group);
            if (rows.length === 0) {
              return (
                chosen === group && (
                  <EmptyState key={group} title={t('desk.none', { what: t(`desk.${group}`) })} text='' />
                )
              );
            }
            return (
              <Section key={group} title={t(`desk.${group}`)} aside={String(rows.length)}>
                <Block>
                  {rows.map((row) => (
                    <QueueRow key={row.id} row={row} onOpen={open} onAcknowledge={(one) => void acknowledge(one)} />
                  ))}
                </Block>
              </Section>
            );
          })}
          {more && <EmptyState title='' text={t('desk.more')} />}
        </>
      )}
    </Shown>
  );
}
