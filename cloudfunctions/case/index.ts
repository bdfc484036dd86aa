import { caseActions, STEP_NAMES, type StepName } from '@types_/case/actions';
import { cloudFunction } from '../_kit/router';
import { acknowledgeMany } from './actions/acknowledge-many';
import { fileNewCase } from './actions/file-case';
import { getCase } from './actions/get-case';
import { getRates } from './actions/get-rates';
import { listMyCases } from './actions/list-my-cases';
import { listQueue } from './actions/list-queue';
import { openName } from './actions/open-name';
import { openPhotoFolder } from './actions/open-photo-folder';
import { listReplies, removeReply, saveReply } from './actions/saved-replies';
import { searchDesk } from './actions/search-cases';
import { showChain, showHeads } from './actions/show-chain';
import { showMySchool } from './actions/show-my-school';
import { takeStep } from './actions/take-step';
import { viewPhotos } from './actions/view-photos';

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
  'view-photos': viewPhotos,
  rates: getRates,
  ...steps,
};

export const main = cloudFunction('case', caseActions, handlers, { schools: true });
