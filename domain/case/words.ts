import type { Command } from '@types_/case/command';
import type { CaseEvent, CaseState } from './state';

/** What a step says in words; an empty text where it says nothing. */
export function wordsOf(said: CaseEvent['what'] | Command): string {
  if ('text' in said) return said.text;
  if ('reason' in said) return said.reason;
  return 'channel' in said ? said.channel : '';
}

/** What was said with the filing: the text, and the place, which is written freely too. */
export const filedWords = ({ text, place }: Pick<CaseState, 'text' | 'place'>): string => `${text}\n${place}`.trim();

/** All that the author of a case has said in it, each text for itself: the filing, without and with its place, and every word since. */
export const authorsWords = (state: Pick<CaseState, 'text' | 'place' | 'events'>): string[] =>
  [
    state.text,
    filedWords(state),
    ...state.events.map(({ by, what }) => (by.role === 'author' ? wordsOf(what) : '')),
  ].filter((said) => said !== '');
