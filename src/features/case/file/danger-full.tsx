import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { CaseRing } from '../case-ring';
import { t } from '../danger/words';
import { beginLetter, MORE } from '../letter-draft';
import { lineFor } from '../line';
import { CASE_PAGES } from '../pages';
import { Danger } from './danger';
import type { Draft } from './draft';
import { keptDutyPhone } from './my-school';

/** The case to which those readers can be told more, where a filing was refused since there are as many with danger as a day holds; empty: none. */
export const openDanger = (failure: Failure | null): string =>
  failure?.code === 'CASE_DANGER_FULL' ? String(failure.params.id ?? '') : '';

/** Who reads it there beside whom a new one would go to; nothing where that is nobody. */
function alsoReads({ department = '', league }: Failure['params']): string {
  if (department !== '') return t('full.department', { department });
  return league ? t('full.league') : '';
}

function OpenOne({ id, readers }: { id: string; readers: string }) {
  const loaded = useLoad(() => call('case', 'get', { id }), id);
  return (
    <Section title={t('full.open')}>
      <Shown of={loaded} rows={1}>
        {(view) => (
          <Block>
            <Row title={view.title} second={lineFor(view)} leading={<CaseRing {...view} />} />
            {readers !== '' && <View className='t15 i2 m12'>{readers}</View>}
          </Block>
        )}
      </Shown>
    </Section>
  );
}

/** After the third danger of a day: whom to call now, and the case in which more can be said, where there is one. */
export function DangerFull({ failure }: { failure: Failure }) {
  const id = openDanger(failure);
  return (
    <View id='danger-full'>
      <FailureNotice failure={failure} />
      <Danger dutyPhone={keptDutyPhone()} />
      <View>
        {id === '' ? (
          <View className='t15 i2 m12'>{t('full.none')}</View>
        ) : (
          <OpenOne id={id} readers={alsoReads(failure.params)} />
        )}
      </View>
    </View>
  );
}

/** What does not go along with the words; nothing where that is all. */
export const addNote = ({ photos }: Draft): string => (photos.length > 0 ? t('full.photos') : '');

/** What was to be said goes on in the case that is open, already written; the draft stays as it is. */
export function AddToOpen({ id, text }: { id: string; text: string }) {
  function add() {
    beginLetter(id, MORE, text.trim());
    void navigateTo(CASE_PAGES.detail(id));
  }
  return <Button id='add-to-open' icon='pen' text={t('full.add')} onTap={add} />;
}
