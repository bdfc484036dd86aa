import { caseActions, STEP_NAMES, type StepName } from '@types_/case/actions';
import { cloudFunction } from '../_kit/router';
import { acknowledgeMany } from './actions/acknowledge-many';
import { claimCase } from './actions/claim-case';
import { countLongOverdue } from './actions/count-long-overdue';
import { getDraft, listDrafts } from './actions/digest-drafts';
import { followDigest, getDigest, listDigests } from './actions/digests';
import { disownCase } from './actions/disown-case';
import { fileNewCase } from './actions/file-case';
import { fileForSomebody } from './actions/file-for';
import { getCase } from './actions/get-case';
import { getRates } from './actions/get-rates';
import { listEscalated } from './actions/list-escalated';
import { listLike } from './actions/list-like';
import { listMyCases } from './actions/list-my-cases';
import { listQueue } from './actions/list-queue';
import { answerMatter, closeMatter, renameMatter } from './actions/matter-steps';
import { getMatter, joinMatter, listMatters, openMatter } from './actions/matters';
import { openContact } from './actions/open-contact';
import { openName } from './actions/open-name';
import { openPhotoFolder } from './actions/open-photo-folder';
import { printSlip } from './actions/print-slip';
import { publishDigest, returnDigest, withdrawDigest } from './actions/review-digest';
import { routes } from './actions/route-case';
import { listReplies, removeReply, saveReply } from './actions/saved-replies';
import { searchDesk } from './actions/search-cases';
import { showChain, showHeads } from './actions/show-chain';
import { showHands } from './actions/show-hands';
import { showMySchool } from './actions/show-my-school';
import { takeStep } from './actions/take-step';
import { setTopics, showTopics } from './actions/topics';
import { viewPhotos } from './actions/view-photos';
import { writeDigest } from './actions/write-digest';

const steps = Object.fromEntries(STEP_NAMES.map((name) => [name, takeStep(name)])) as Record<
  StepName,
  ReturnType<typeof takeStep>
>;

const handlers = {
  'my-school': showMySchool,
  'open-photo-folder': openPhotoFolder,
  file: fileNewCase,
  mine: listMyCases,
  queue: listQueue,
  search: searchDesk,
  'acknowledge-many': acknowledgeMany,
  replies: listReplies,
  'save-reply': saveReply,
  'remove-reply': removeReply,
  get: getCase,
  chain: showChain,
  heads: showHeads,
  'open-name': openName,
  'open-contact': openContact,
  'view-photos': viewPhotos,
  rates: getRates,
  escalated: listEscalated,
  'long-overdue': countLongOverdue,
  like: listLike,
  matters: listMatters,
  matter: getMatter,
  'open-matter': openMatter,
  join: joinMatter,
  'rename-matter': renameMatter,
  'answer-matter': answerMatter,
  'close-matter': closeMatter,
  digests: listDigests,
  digest: getDigest,
  'digest-draft': getDraft,
  'digest-drafts': listDrafts,
  'write-digest': writeDigest,
  'publish-digest': publishDigest,
  'return-digest': returnDigest,
  'withdraw-digest': withdrawDigest,
  follow: followDigest,
  ...steps,
  hands: showHands,
  ...routes,
  'show-topics': showTopics,
  'set-topics': setTopics,
  'file-for': fileForSomebody,
  claim: claimCase,
  'new-slip': printSlip,
  disown: disownCase,
};

export const main = cloudFunction('case', caseActions, handlers, { schools: true });
