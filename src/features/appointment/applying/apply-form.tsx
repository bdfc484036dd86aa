import { View } from '@tarojs/components';
import { APPLICATION_LIMITS as LIMITS } from '@types_/appointment/application';
import type { ApartReaders } from '@types_/appointment/application-view';
import { Notice } from '@/ui/notice';
import { TextArea } from '@/ui/text-area';
import { apartHint, useApartReaders } from './apart-readers';
import { BringCases } from './bring-cases';
import { BringDigest } from './bring-digest';
import type { Draft } from './draft';
import { GroupFields } from './group-fields';
import { UnionChoice } from './union-choice';
import { t } from './words';

interface Props {
  session: string;
  draft: Draft;
  /** False when the phone is full. */
  kept: boolean;
  wantsTopic: boolean;
  /** It was sent without the union's seeing it: it stays so. */
  isApart: boolean;
  /** Whoever is met reads what others wrote already: this may come too late for them. */
  isLate: boolean;
  /** Who is met, by the post, where those are fellow students; null: others. */
  peers: string | null;
  /** Whose digests can be brought along. */
  schoolId: string;
  /** What keeps it from being sent, once that was tried. */
  wrong: 'topic' | 'code' | null;
  onChange: (part: Partial<Draft>) => void;
}

interface Hinted {
  isLate: boolean;
  isApart: boolean;
  readers: ApartReaders | null;
  peers: string | null;
}

/** When whoever is met reads it; fellow students may be several, and each of them does. Empty: it is not known yet. */
function hintOf({ isLate, isApart, readers, peers }: Hinted): string {
  if (isLate) return t('topic.hintLate');
  if (isApart) return readers ? apartHint(readers, peers) : '';
  return peers === null ? t('topic.hint') : t('topic.hintPeers', { office: peers });
}

/** What one applies with: something to talk about, and what belongs to it. Only the first is asked of everybody. */
export function ApplyForm(props: Props) {
  const { session, draft, kept, wantsTopic, isApart, isLate, peers, schoolId, wrong, onChange } = props;
  const isKept = draft.withoutUnion || isApart;
  const readers = useApartReaders(session, isKept);
  const hint = hintOf({ isLate, isApart: isKept, readers, peers });
  return (
    <View id='apply-form'>
      {wantsTopic && (
        <TextArea
          id='apply-topic'
          label={t('topic')}
          value={draft.topic}
          onInput={(topic) => onChange({ topic })}
          placeholder={t('topic.example')}
          maxLength={LIMITS.topic}
          minLines={2}
          count
          hint={hint}
          {...(wrong === 'topic' ? { error: t('topic.short', { least: LIMITS.topicMin }) } : {})}
        />
      )}
      {wantsTopic && (
        <UnionChoice
          on={draft.withoutUnion}
          fixed={isApart}
          readers={readers}
          onChange={(withoutUnion) => onChange({ withoutUnion })}
        />
      )}
      {!kept && <Notice tone='maple' icon='warn' text={t('notKept')} />}
      {wantsTopic && (
        <BringCases
          session={session}
          chosen={draft.cases}
          hint={t(isKept ? (readers?.league === false ? 'cases.hintAlone' : 'cases.hintApart') : 'cases.hint', {
            most: LIMITS.cases,
          })}
          onChange={(cases) => onChange({ cases })}
        />
      )}
      <BringDigest
        schoolId={schoolId}
        chosen={draft.digest}
        canOpen={wantsTopic}
        onChange={(digest) => onChange({ digest })}
      />
      <GroupFields draft={draft} isCodeWrong={wrong === 'code'} onChange={onChange} />
    </View>
  );
}
