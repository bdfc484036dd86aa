import { View } from '@tarojs/components';
import type { WaitingView } from '@types_/identity/approval-view';
import { Button } from '@/ui/button';
import { DecisionSheet } from './decision-sheet';
import { useDecision } from './use-decision';
import { reasonText, t } from './words';

interface Props {
  request: Extract<WaitingView, { kind: 'opening' }>;
  onDecided: () => void;
  onClose: () => void;
}

/** What is to be opened, and whose. */
function titleOf({ what, because }: Props['request']): string {
  if (what === 'name') return t('opening.title.name');
  return t(because.includes('minor') ? 'opening.title.contact.minor' : 'opening.title.contact.adult');
}

/** An officer wants a name or number that needs a yes: one look, or not, and why. */
export function OpeningSheet({ request, onDecided, onClose }: Props) {
  const decision = useDecision(request.id, onDecided);
  const { office, name } = request;
  return (
    <DecisionSheet title={titleOf(request)} decision={decision} onClose={onClose}>
      {(more) => (
        <View>
          <View className='t17 m8'>{t('opening.text', { office, name, reason: reasonText(request) })}</View>
          {request.because.includes('hearsay') && <View className='t17 m8'>{t('opening.hearsay')}</View>}
          <View className='t15 i2 m4'>{t('opening.cost')}</View>
          <View className='sheet-foot'>
            <Button
              id='opening-approve'
              text={t('opening.approve')}
              busy={decision.busy}
              onTap={() => decision.decide({ approve: true, how: null, words: '' })}
            />
            {more}
          </View>
        </View>
      )}
    </DecisionSheet>
  );
}
