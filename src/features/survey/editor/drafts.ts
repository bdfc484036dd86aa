import { isAboutPersons } from '@domain/survey/about-persons';
import { tidied, withGapsOpen } from '@domain/survey/edit-questionnaire';
import type { PlaceId } from '@types_/identity/place';
import type { Item, Questionnaire } from '@types_/survey/questionnaire-schema';
import type { QuestionnaireView } from '@types_/survey/questionnaire-view';
import { useEffect, useState } from 'react';
import { getStored, setStored } from '@/platform/storage';

/** A questionnaire being edited. `version`: the stored one that this began from, 0 for a new one. */
export interface Draft {
  id: string;
  place: PlaceId;
  version: number;
  questionnaire: Questionnaire;
  /** Ids of the items as they are stored: their results are compared from round to round. */
  storedItems: string[];
  /** What its results have been compared under so far: as it is stored, or as a template has it; empty where there were none. */
  comparedSoFar?: string;
  /** It was about the union's desk when it was begun: that stays. */
  aboutUnionSoFar?: boolean;
  /** It named whom it assesses when it was begun: that stays. */
  aboutPersonsSoFar?: boolean;
  /** Words that were said to be no names when it was begun. */
  saidSoFar?: string[];
  /** Words of which somebody says so here. */
  notNames?: string[];
  /** Something was changed since; only then it is kept on the phone. */
  changed: boolean;
  /** Somebody tried to save: what is missing is said at every field. */
  tried: boolean;
}

const STORED_AS = 'questionnaire-drafts';
/** The phone keeps so many unsaved questionnaires; the one that was not touched for longest goes. */
const MOST_KEPT = 8;

type Drafts = Readonly<Record<string, Draft>>;

const isDrafts = (value: unknown): value is Drafts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// One for all pages of the editor.
let drafts: Drafts | null = null;
let isKept = true;
const listeners = new Set<() => void>();

function all(): Drafts {
  if (!drafts) {
    const stored = getStored(STORED_AS);
    drafts = isDrafts(stored) ? stored : {};
  }
  return drafts;
}

function publish(next: Drafts): void {
  drafts = next;
  const changed = Object.entries(next).filter(([, { changed: is }]) => is);
  isKept = setStored(STORED_AS, Object.fromEntries(changed.slice(-MOST_KEPT)));
  for (const listener of listeners) listener();
}

const without = (id: string): Drafts => Object.fromEntries(Object.entries(all()).filter(([key]) => key !== id));

/** Puts a draft in, as the one that was touched last. */
const put = (draft: Draft): void => publish({ ...without(draft.id), [draft.id]: draft });

export const draftOf = (id: string): Draft | undefined => all()[id];

/** Whether what is being edited is on the phone too. */
export const areKept = (): boolean => isKept;

/** Begins to edit what is stored, or a copy of one that comes with the app under an id of its own. */
export const begin = (id: string, place: PlaceId, { version, questionnaire, notNames }: QuestionnaireView): void =>
  put({
    ...{ id, place, version, questionnaire: withGapsOpen(questionnaire), changed: false, tried: false },
    aboutPersonsSoFar: isAboutPersons(questionnaire),
    storedItems: version === 0 ? [] : questionnaire.items.map((item) => item.id),
    aboutUnionSoFar: questionnaire.aboutUnion === true,
    saidSoFar: notNames.map(({ word }) => word),
    comparedSoFar: questionnaire.comparedAs ?? (version === 0 ? '' : questionnaire.title['zh-CN']),
  });

/** Changes the questionnaire of a draft. */
export function edit(id: string, change: (now: Questionnaire) => Questionnaire): void {
  const draft = draftOf(id);
  if (draft) put({ ...draft, questionnaire: change(draft.questionnaire), changed: true });
}

/** Words are no names, or (`are` false) somebody takes that back. */
export function sayNotNames(id: string, words: readonly string[], are: boolean): void {
  const draft = draftOf(id);
  if (!draft) return;
  const others = (draft.notNames ?? []).filter((one) => !words.includes(one));
  put({ ...draft, notNames: are ? [...others, ...words] : others, changed: true });
}

/** Puts an item at the end; what is not written yet in it is no mistake before the next try to save. */
export function add(id: string, item: Item): void {
  const draft = draftOf(id);
  if (!draft) return;
  const { questionnaire } = draft;
  put({
    ...draft,
    questionnaire: { ...questionnaire, items: [...questionnaire.items, item] },
    changed: true,
    tried: false,
  });
}

export function markTried(id: string): void {
  const draft = draftOf(id);
  if (draft) put({ ...draft, tried: true });
}

/** What is on the phone is to stand, whatever was stored meanwhile. */
export function over(id: string, version: number): void {
  const draft = draftOf(id);
  if (draft) put({ ...draft, version });
}

/** Whether nothing was changed from one to the other. */
export const isSame = (one: Draft, other: Draft): boolean =>
  one.questionnaire === other.questionnaire && one.notNames === other.notNames;

/** What was changed is not wanted, or is stored. */
export const drop = (id: string): void => publish(without(id));

/** What is sent of a draft. */
export const toSend = ({ place, id, version, questionnaire, notNames = [] }: Draft) => ({
  ...{ place, id, version, questionnaire: tidied(questionnaire) },
  ...(notNames.length > 0 && { notNames }),
});

/** The drafts of a place that are on this phone. */
export const keptAt = (place: PlaceId): Draft[] =>
  Object.values(all()).filter((draft) => draft.changed && draft.place === place);

function useDrafts(): void {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const listener = () => setTurn((turn) => turn + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}

/** A draft as it is now. */
export function useDraft(id: string): Draft | undefined {
  useDrafts();
  return draftOf(id);
}
