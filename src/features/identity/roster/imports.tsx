import { View } from '@tarojs/components';
import type { ImportView } from '@types_/identity/roster-import';
import { momentText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { importPage } from './import-pages';
import { isOver } from './import-states';
import { t } from './words';

const open = ({ id }: ImportView) => void navigateTo(importPage(id));

function ImportRow({ view }: { view: ImportView }) {
  const { fileName, state, counts, doneAt, startedAt } = view;
  const said = t(`state.${state}`, { added: counts.added, changed: counts.changed, closed: counts.closed });
  return (
    <Row
      id={`import-${view.id}`}
      title={fileName}
      second={said}
      third={momentText(doneAt ?? startedAt)}
      trailing='chevron'
      onTap={() => open(view)}
    />
  );
}

/** The last imports of the school, unfinished ones first. */
export function Imports({ imports }: { imports: readonly ImportView[] }) {
  const shown = [...imports.filter(({ state }) => !isOver(state)), ...imports.filter(({ state }) => isOver(state))];
  return (
    <View>
      {shown.length > 0 && (
        <Section title={t('recent')}>
          <Block id='imports'>
            {shown.map((view) => (
              <ImportRow key={view.id} view={view} />
            ))}
          </Block>
        </Section>
      )}
    </View>
  );
}
