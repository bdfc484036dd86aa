import { View } from '@tarojs/components';
import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { UndoBar } from '@/ui/undo-bar';
import { areKept, type Draft } from './drafts';
import { EDITOR_PAGES } from './pages';
import type { TakenOut } from './taken-out';
import { titleText } from './texts';
import { t } from './words';

interface Props {
  draft: Draft;
  busy: boolean;
  onSave: () => void;
  /** How much keeps it from being saved, once somebody tried. */
  left: number;
  /** While the order is changed: moves the item that was tapped. Null otherwise. */
  ordering: { move: (by: number) => void; end: () => void } | null;
  gone: TakenOut | null;
  onUndo: (gone: TakenOut) => void;
}

/** What can be done with the whole of it: saved and looked at, or, while the order is changed, one item up or down. */
export function EditorDock({ draft, busy, onSave, left, ordering, gone, onUndo }: Props) {
  const kept = draft.changed ? t(areKept() ? 'edit.kept' : 'edit.notKept') : '';
  const note = left > 0 ? t('edit.left', { n: left }) : kept;
  return (
    <>
      <View>
        {gone && (
          <UndoBar
            text={t('edit.gone', { title: titleText(gone.item.title['zh-CN']) })}
            undoText={t('undo')}
            onUndo={() => onUndo(gone)}
          />
        )}
      </View>
      {ordering ? (
        <Dock note={t('edit.hold')}>
          <Button id='move-up' kind='outline' text={t('edit.forward')} onTap={() => ordering.move(-1)} />
          <Button id='move-down' kind='outline' text={t('edit.backward')} onTap={() => ordering.move(1)} />
          <Button id='order-done' text={t('edit.done')} onTap={ordering.end} />
        </Dock>
      ) : (
        <Dock note={note}>
          <Button
            id='preview'
            kind='outline'
            text={t('edit.preview')}
            onTap={() => void navigateTo(EDITOR_PAGES.preview(draft.id))}
          />
          <Button id='questionnaire-save' text={t('edit.save')} busy={busy} onTap={onSave} />
        </Dock>
      )}
    </>
  );
}
