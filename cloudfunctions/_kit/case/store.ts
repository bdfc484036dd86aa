import { Collection } from '../database';
import type { CaseDocument } from './document';

export const cases = new Collection<CaseDocument>('cases');
