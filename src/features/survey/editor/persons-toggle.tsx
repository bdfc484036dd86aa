import { withPersons } from '@domain/survey/edit-questionnaire';
import { Toggle } from '@/ui/toggle';
import { type Draft, edit } from './drafts';
import { t } from './words';

/** Whether it assesses people by name. */
export function PersonsToggle({ draft: { id, questionnaire } }: { draft: Draft }) {
  return (
    <Toggle
      id='questionnaire-persons'
      label={t('title.persons')}
      second={t('title.persons.note')}
      on={questionnaire.aboutPersons === true}
      onChange={(on) => edit(id, (now) => withPersons(now, on))}
    />
  );
}
