import { View } from '@tarojs/components';
import type { QuestionnaireView } from '@types_/survey/questionnaire-view';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { TimelineNote } from '@/ui/timeline-note';
import { begin, type Draft, over } from './drafts';
import { t } from './words';

/** How what is on the phone stands to what is stored: nobody's words are lost, and nobody's are overwritten unseen. */
export function Standing({ draft, stored }: { draft: Draft; stored: QuestionnaireView | null }) {
  if (!stored) return null;
  const takeStored = () => begin(draft.id, draft.place, stored);
  if (draft.changed && stored.version > draft.version)
    return (
      <View id='behind'>
        <Notice tone='corn' icon='warn' text={t('edit.behind', { n: stored.version })} />
        <View className='m8'>
          <Button id='take-theirs' kind='outline' text={t('edit.theirs')} onTap={takeStored} />
        </View>
        <View className='m8'>
          <Button id='take-mine' kind='outline' text={t('edit.mine')} onTap={() => over(draft.id, stored.version)} />
        </View>
      </View>
    );
  return (
    <View>
      {stored.asked && (
        <TimelineNote
          icon='lock'
          text={t(`edit.asked.${stored.asked.state}`, { n: stored.asked.version, next: stored.version + 1 })}
        />
      )}
      {stored.unsure && <Notice tone='corn' icon='eye' text={t('edit.unsure')} />}
      {draft.changed && <Button id='discard' kind='quiet' text={t('edit.discard')} onTap={takeStored} />}
    </View>
  );
}
