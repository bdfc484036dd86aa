import type { Dictionaries } from '../dictionaries';
import { caseWords } from './case';
import { core } from './core';
import { demo } from './demo';
import { errors } from './errors';
import { identity } from './identity';

export const words: Dictionaries = { core, errors, identity, case: caseWords, demo };
