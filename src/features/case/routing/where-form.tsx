import type { Colleague, HandsView } from '@types_/case/routing-view';
import type { CaseView } from '@types_/case/view';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { PickForm } from './pick-form';
import type { useRoute } from './use-route';
import { t } from './words';

interface Props {
  view: CaseView;
  kind: 'assign' | 'pass' | 'recuse-other' | 'merge';
  way: ReturnType<typeof useRoute>;
}

const personOption = ({ ticket, name, office }: Colleague) => ({ value: ticket, text: name, second: office });

function optionsOf(kind: Props['kind'], hands: HandsView) {
  switch (kind) {
    case 'assign':
      return hands.departments.map(({ name, suggested, staffed }) => {
        const second = dotted(suggested ? t('assign.suggested') : '', staffed ? '' : t('assign.empty'));
        return { value: name, text: name, ...(second ? { second } : {}) };
      });
    case 'pass':
      return hands.colleagues.map(personOption);
    case 'recuse-other':
      return hands.recusable.map(personOption);
    case 'merge':
      return hands.earlier.map(({ id, title, filedAt }) => ({ value: id, text: title, second: momentText(filedAt) }));
  }
}

/** Where a case goes, chosen from what is there at this moment. */
export function WhereForm({ view, kind, way: { busy, failure, since, route } }: Props) {
  const hands = useLoad(() => call('case', 'hands', { id: view.id }), view.id);
  const form = { view, busy, failure, since };
  return (
    <Shown of={hands} rows={2}>
      {(data) => {
        const options = optionsOf(kind, data);
        if (kind === 'assign')
          return (
            <PickForm
              {...form}
              {...{ kind, options }}
              first={data.departments.filter(({ suggested }) => suggested).length}
              note={t(view.as === 'youth-league' ? 'assign.noteLeague' : 'assign.note')}
              sendText={(department) => t('assign.send', { department })}
              onSend={(department) => route('assign', { department }, t('assign.done', { department }))}
            />
          );
        if (kind === 'pass')
          return (
            <PickForm
              {...form}
              {...{ kind, options }}
              none={t('pass.none')}
              reason={{ label: t('pass.reason') }}
              sendText={(name) => t('pass.send', { name })}
              onSend={(to, reason, name) => route('pass', { to, reason }, t('pass.done', { name }))}
            />
          );
        if (kind === 'merge')
          return (
            <PickForm
              {...form}
              {...{ kind, options }}
              note={t('merge.note')}
              none={t('merge.none')}
              sendText={() => t('merge.send')}
              onSend={(into) => route('merge', { into }, t('merge.done'))}
            />
          );
        return (
          <PickForm
            {...form}
            {...{ kind, options }}
            none={t('pass.none')}
            reason={{ label: t('recuse.title'), hint: t('recuse-other.text') }}
            sendText={(name) => t('recuse-other.send', { name })}
            onSend={(who, reason, name) => route('recuse', { who, reason }, t('recuse-other.done', { name }))}
          />
        );
      }}
    </Shown>
  );
}
