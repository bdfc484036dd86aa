import { canonical } from '../../core/chain';
import { topicFields } from '../school-topics';
import type { CaseState, Phase } from '../state';

/** A phase without the name of a department, which the school may change. */
const unnamed = (phase: Phase): object => {
  if (phase.status === 'waiting-for-student') return { ...phase, resume: unnamed(phase.resume) };
  return phase.status === 'assigned' ? { status: phase.status } : phase;
};

/**
 * What a case has come to after an event, as one text: all of its state that steps alone may change. Each event keeps a hash of
 * it, so that whoever rewrites a phase, a day or a handler in the database and not the events is found. Whose it is stands in the
 * events and changes with a deleted account; a department bears the name that its school gives it.
 */
export const factsOf = (state: CaseState): string =>
  canonical({
    ...{ schoolId: state.schoolId, filedAt: state.filedAt, aboutUnion: state.aboutUnion === true },
    phase: unnamed(state.phase),
    ...{ deadlines: state.deadlines, firstAcknowledgeDay: state.firstAcknowledgeDay, danger: state.danger },
    ...topicFields(state),
    ...{ contactedAt: state.contactedAt, repliedAt: state.repliedAt, extended: state.extended },
    ...{ reopenings: state.reopenings, handlerId: state.handlerId, recused: state.recused },
    disputed: state.disputed && { final: state.disputed.final },
    ...{ matterId: state.matterId, escalatedAt: state.escalatedAt },
  });
