import { wordsAt } from '@domain/survey/named-words';
import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import type { PlaceId } from '@types_/identity/place';
import type { RoundPlan as Plan } from '@types_/survey/round-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dotted } from '@/i18n/words';
import { navigateBack, navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { EDITOR_PAGES } from '../editor/pages';
import { quotedWords } from '../editor/texts';
import { tellNames } from '../editor/told-names';
import { clauses } from '../joined';
import { AskedNumbers } from './asked-numbers';
import { CancelSheet } from './cancel-sheet';
import { ROUND_PAGES } from './pages';
import { RoundDock } from './round-dock';
import { RoundHead } from './round-head';
import { RoundQuestions } from './round-questions';
import { resultsText, whenText, whoText } from './settled-text';
import { TurnoutBars } from './turnout-bars';
import { t } from './words';

/** What is settled of a round, to be looked at. */
function SettledFacts({ plan }: { plan: Plan }) {
  const { settled, items, vote, questionnaireVersion } = plan;
  const asked = dotted(t('plan.version', { n: questionnaireVersion }), t('plan.items', { n: items }));
  return (
    <Section title={t(plan.state === 'draft' ? 'plan.chosen' : 'plan.settled')}>
      <Block id='settled'>
        <Row title={t('check.which')} second={asked} />
        <Row title={t('check.who')} second={whoText(settled.eligible, settled.schools.length).join(' ')} />
        <Row title={t('check.when')} second={whenText(settled)} />
        <Row title={t('check.results')} second={clauses(resultsText(settled, vote))} />
      </Block>
    </Section>
  );
}

/** Whether plans for earlier findings are missing, for this place's own round. */
const isHeld = ({ by, waitsFor }: Plan, refused: Failure | null): boolean =>
  refused?.code === 'FINDINGS_UNPLANNED' || (by === null && waitsFor === 'plans');

/** Of a round that was refused because it names students: which words those are, and the way to where they are spoken for. */
function Named({ plan: { settled, at, mayOpen }, words }: { plan: Plan; words: readonly string[] }) {
  if (words.length === 0) return null;
  const open = () => {
    tellNames(settled.questionnaireId, words);
    void navigateTo(EDITOR_PAGES.edit(at.place, settled.questionnaireId));
  };
  return (
    <View className='m8'>
      <View className='t15'>{fitLines(quotedWords(words))}</View>
      {mayOpen ? (
        <View className='m8'>
          <Button id='see-names' kind='weak' text={t('held.names')} onTap={open} />
        </View>
      ) : (
        <View className='t15 i2 m4'>{fitLines(t('held.names.desk'))}</View>
      )}
    </View>
  );
}

/** Refusals of a draft that is another by now, to be read again. */
const IS_OTHER: readonly string[] = ['ROUND_CHANGED', 'ROUND_NOT_NOW', 'ROUND_WORDS_SAID'];

interface Props {
  place: PlaceId;
  id: string;
}

/** One round for those who look after it: state, turnout, what comes next, and what may be done. */
export function RoundPlan({ place, id }: Props) {
  const loaded = useLoad(() => call('survey', 'round-plan', { place, id }), `${place} ${id}`);
  const [isCancelling, setCancelling] = useState(false);
  usePullDown(loaded.reload);
  const planning = useSend<{ id: string }>(() => {
    void toast(t('check.planned'));
    loaded.reload();
  });
  const discarding = useSend<{ id: string }>(() => {
    void toast(t('plan.discarded'));
    void navigateBack();
  });
  // Read from the questions that were refused: others may be asked by the time they are shown.
  const [named, setNamed] = useState<string[]>([]);
  useReturn(() => {
    setNamed([]);
    planning.forget();
    loaded.reload();
  });
  const { data: plan } = loaded;
  const may = plan?.steps ?? [];
  async function settle({ version, questionnaire }: Plan) {
    const failed = await planning.send(`${id} ${version}`, (key) => call('survey', 'plan-round', { id, version }, key));
    setNamed(failed?.code === 'QUESTIONNAIRE_NAMES' ? wordsAt(questionnaire, failed.params.places) : []);
    if (failed && IS_OTHER.includes(failed.code)) loaded.reload();
  }
  const discard = () =>
    void discarding.send(id, (key) => call('survey', 'cancel-round', { id, reason: t('plan.discard') }, key));
  return (
    <Page
      title={t('plan.title')}
      back
      {...(plan ? { subtitle: plan.at.scope } : {})}
      // Always there: what goes takes along only itself, and not the whole page to the screen again.
      dock={<View>{plan && <RoundDock plan={plan} busy={planning.busy} onSettle={() => void settle(plan)} />}</View>}
    >
      <Shown of={loaded} rows={4} hero>
        {(shown) => (
          <>
            <View>
              <FailureNotice failure={planning.failure ?? discarding.failure ?? loaded.failure} />
            </View>
            <View>
              {isHeld(shown, planning.failure) && (
                <Button
                  id='see-open-findings'
                  kind='weak'
                  text={t('held.see')}
                  onTap={() => void navigateTo(ROUND_PAGES.openFindings(place))}
                />
              )}
            </View>
            <View>
              <Named plan={shown} words={named} />
            </View>
            <RoundHead plan={shown} />
            <SettledFacts plan={shown} />
            <RoundQuestions {...{ plan: shown, place }} />
            <View>{shown.who && <AskedNumbers who={shown.who} grouping={shown.settled.grouping} />}</View>
            <View>
              <TurnoutBars plan={shown} />
            </View>
            <View className='m20'>
              {may.includes('cancel') && (
                <Button
                  id='round-cancel'
                  kind='quiet'
                  text={t(shown.state === 'draft' ? 'plan.discard' : 'plan.cancel')}
                  busy={discarding.busy}
                  onTap={() => (shown.state === 'draft' ? discard() : setCancelling(true))}
                />
              )}
            </View>
          </>
        )}
      </Shown>
      <View>
        {isCancelling && plan && (
          <CancelSheet
            plan={plan}
            onClose={() => setCancelling(false)}
            onDone={() => {
              setCancelling(false);
              loaded.reload();
            }}
          />
        )}
      </View>
    </Page>
  );
}
