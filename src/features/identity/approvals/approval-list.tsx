import { View } from '@tarojs/components';
import type { ApprovalsView, WaitingView } from '@types_/identity/approval-view';
import { useState } from 'react';
import { navigateTo } from '@/platform/navigation';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { AskedRow, WaitingRow } from './approval-row';
import { OpeningSheet } from './opening-sheet';
import { RebindSheet } from './rebind-sheet';
import { t } from './words';

const openCase = (id: string) => void navigateTo(`/packages/case/pages/case/index?id=${id}`);

interface SheetProps {
  request: WaitingView;
  onDecided: () => void;
  onClose: () => void;
}

const RequestSheet = ({ request, ...rest }: SheetProps) =>
  request.kind === 'rebind' ? (
    <RebindSheet request={request} {...rest} />
  ) : (
    <OpeningSheet request={request} {...rest} />
  );

/** What waits for my word, the oldest first; what a holder has objected to; what I asked for myself. */
export function ApprovalList({ view, onDecided }: { view: ApprovalsView; onDecided: () => void }) {
  const [chosen, setChosen] = useState<WaitingView | null>(null);
  const shown = useRowsShown();
  const waiting = view.waiting.filter(({ state }) => state === 'pending');
  const objected = view.waiting.filter(({ state }) => state === 'objected');
  function decided() {
    setChosen(null);
    onDecided();
  }
  return (
    <View>
      {waiting.length === 0 ? (
        <EmptyState title={t('list.empty')} text={t('list.emptyText')} />
      ) : (
        <Section title={t('list.waiting')} aside={t('list.count', { n: waiting.length })}>
          <Block id='waiting'>
            {waiting.slice(0, shown).map((one) => (
              <WaitingRow key={one.id} request={one} onOpen={() => setChosen(one)} />
            ))}
          </Block>
        </Section>
      )}
      {objected.length > 0 && (
        <Section title={t('list.objected')}>
          <Block id='objected'>
            {objected.slice(0, shown).map((one) => (
              <WaitingRow key={one.id} request={one} onOpen={null} />
            ))}
          </Block>
          <View className='t13 i3 m8'>{t('list.objectedText')}</View>
        </Section>
      )}
      {view.asked.length > 0 && (
        <Section title={t('list.asked')}>
          <Block id='asked'>
            {view.asked.slice(0, shown).map((one) => (
              <AskedRow key={one.id} request={one} onOpen={() => openCase(one.caseId)} />
            ))}
          </Block>
        </Section>
      )}
      <View>{chosen && <RequestSheet request={chosen} onDecided={decided} onClose={() => setChosen(null)} />}</View>
    </View>
  );
}
