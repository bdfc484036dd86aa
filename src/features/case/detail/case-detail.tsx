import { View } from '@tarojs/components';
import type { SavedReply } from '@types_/case/reply-view';
import type { CaseView } from '@types_/case/view';
import { setClipboard } from '@/platform/clipboard';
import { FailureNotice } from '@/remote/failure-notice';
import { Chip } from '@/ui/chip';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { UnionLater, UnionNotice } from '../about-union/about-union';
import { CallStudent } from '../calling/call-student';
import { useContact } from '../calling/use-contact';
import { DangerMark } from '../danger/danger-mark';
import { DaysOff } from '../days-off/days-off';
import { AnswerSheet } from '../desk/answer-sheet';
import { DeskDock } from '../desk/desk-dock';
import { Inside } from '../inside/inside';
import { LeagueDock } from '../league/league-dock';
import { l } from '../league/words';
import { SameMatter } from '../matter/same-matter';
import { FullName } from '../name/full-name';
import { QuickReplies } from '../replies/quick-replies';
import { Hands } from '../routing/hands';
import { NotMine } from '../routing/not-mine';
import { Unclaimed } from '../telling/unclaimed';
import { topicText } from '../topic-text';
import { useStep } from '../use-step';
import { VerifyEntry } from '../verify/verify-entry';
import { t } from '../words';
import { Afterwards, AuthorDock, Withdrawal } from './author-side';
import { CasePhotos } from './case-photos';
import './case-detail.scss';
import { type ReactNode, useState } from 'react';
import { Entry } from './entry';
import { Statement } from './statement';

interface Props {
  view: CaseView;
  onChanged: (view: CaseView) => void;
  onStale: () => void;
  /** The tap for being told, shown once the student has answered a question. */
  tellMe?: ReactNode;
}

const isDesk = ({ as }: CaseView): boolean => as === 'officer' || as === 'union-admin';
/** The youth league watches over a case, unless it is its desk; who is of both calls as one of the youth league. */
const watches = ({ as, aboutUnion, allowed }: CaseView): boolean =>
  (as === 'youth-league' && !aboutUnion) || allowed.includes('callback');

/** In the tree the newest letter stands last, and the style turns them round: a new one is then sent alone, not with all the others. */
const oldestFirst = ({ timeline }: CaseView) => [...timeline].reverse();

/** A case as an exchange of letters, the newest first; below it what this reader can do now. */
export function CaseDetail({ view, onChanged, onStale, tellMe }: Props) {
  const [answering, setAnswering] = useState(false);
  const [saved, setSaved] = useState<SavedReply | null>(null);
  const done = (next: CaseView) => {
    setAnswering(false);
    onChanged(next);
  };
  const answer = (first: SavedReply | null) => {
    setSaved(first);
    setAnswering(true);
  };
  const step = useStep(view, done, onStale);
  const contact = useContact();
  const isAuthor = view.as === 'author';
  const isLeague = watches(view);
  const canAsk = view.allowed.includes('ask') || view.allowed.includes('reply');
  const [newest] = view.timeline;
  return (
    <Page
      title={isLeague ? l('title') : t(isAuthor ? 'case.back' : 'case.backDesk')}
      back
      dock={
        isAuthor ? (
          <AuthorDock view={view} step={step} />
        ) : isLeague ? (
          <LeagueDock {...{ view, step, contact, onChanged, onStale }} />
        ) : (
          <DeskDock view={view} step={step} writing={answering} onAnswer={() => answer(null)} />
        )
      }
    >
      <View className='case-title'>{view.title}</View>
      <View className='case-topic'>{[topicText(view), view.place].filter(Boolean).join('　')}</View>
      <DangerMark danger={view.danger} />
      <Statement view={view} />
      <View>
        <DaysOff view={view} />
      </View>
      <View>
        {!isAuthor && view.author && (
          <FullName view={{ ...view, author: view.author }} {...(canAsk ? { onAsk: () => answer(null) } : {})} />
        )}
      </View>
      <View>{!isAuthor && <CallStudent view={view} contact={contact} />}</View>
      <View>{isAuthor && <UnionNotice view={view} />}</View>
      <View>{isAuthor ? <NotMine view={view} /> : <Hands {...{ view, step, onChanged, onStale }} />}</View>
      <Unclaimed view={view} onStale={onStale} />
      {!isAuthor && view.authorGone && <Notice tone='brand' icon='info' text={t('desk.authorGone')} />}
      <View>{!isAuthor && <QuickReplies view={view} onPick={answer} />}</View>
      <Inside view={view} step={step} contact={contact} />
      {/* What comes and goes has a View of its own: otherwise its whole parent is sent again, letters and all. */}
      <View>
        {isAuthor ? <Afterwards view={view} step={step} /> : !answering && <FailureNotice failure={step.failure} />}
      </View>
      <View>{isAuthor && newest?.type === 'supplement' && tellMe}</View>
      <View id='timeline' className='case-letters'>
        {oldestFirst(view).map((entry) => (
          <Entry key={entry.seq} entry={entry} view={view} />
        ))}
      </View>
      {view.photos.length > 0 && <CasePhotos view={view} />}
      {isDesk(view) && <SameMatter view={view} step={step} />}
      <View className='case-end'>
        <Chip
          id='case-number'
          icon='copy'
          text={t('case.number', { number: view.number })}
          onTap={() => void setClipboard(view.number)}
        />
        {isAuthor && <VerifyEntry id={view.id} head={view.head} />}
        {/* In one: a verdict ends both, and says so once. */}
        <View>
          {isAuthor && <UnionLater view={view} step={step} />}
          {isAuthor && <Withdrawal view={view} step={step} />}
        </View>
      </View>
      <View>
        {answering && <AnswerSheet view={view} step={step} first={saved} onClose={() => setAnswering(false)} />}
      </View>
    </Page>
  );
}
