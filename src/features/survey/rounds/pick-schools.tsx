import { View } from '@tarojs/components';
import type { RoundChoices } from '@types_/survey/round-view';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Segmented } from '@/ui/segmented';
import { Tick } from '@/ui/tick';
import type { Draft } from './use-draft';
import { t } from './words';

interface Props {
  choices: RoundChoices;
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

/** All schools of a city or the province, or some of them. */
export function PickSchools({ choices, draft, onChange }: Props) {
  const shown = useRowsShown();
  const { schools } = draft;
  const toggle = (id: string) =>
    schools && onChange({ schools: schools.includes(id) ? schools.filter((one) => one !== id) : [...schools, id] });
  return (
    <>
      <Segmented
        id='who-schools'
        label={t('who.mode')}
        options={[
          { value: 'all', text: t('who.allSchools') },
          { value: 'some', text: t('who.schools') },
        ]}
        value={schools === null ? 'all' : 'some'}
        onChange={(mode) => onChange({ schools: mode === 'all' ? null : [] })}
      />
      <View>
        {schools !== null && (
          <Block id='schools'>
            {choices.who.schools.slice(0, shown).map(({ id, name, students }) => (
              <Row
                key={id}
                id={`school-${id}`}
                title={name}
                second={t('who.students', { n: students })}
                leading={<Tick on={schools.includes(id)} />}
                checked={schools.includes(id)}
                onTap={() => toggle(id)}
              />
            ))}
          </Block>
        )}
      </View>
    </>
  );
}
