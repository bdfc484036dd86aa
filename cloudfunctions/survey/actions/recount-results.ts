import { can } from '@domain/identity/can';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { isAgain, remembered } from '../../_kit/again';
import { _ } from '../../_kit/database';
import { refuseNames, refuseUncleared } from '../../_kit/public-words';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { roundResults } from '../../_kit/survey/round-results';
import { placeOfResults, resultsNamed, resultsOf } from '../results-look';

/**
 * Has the urns counted again; if anything else comes out, it is a further version with this reason, which everybody reads: as long as
 * one waits, no other reason takes its place. Four requests at most, a repeat one.
 */
export const recountResults = beside(
  async (call: Call<InputOf<SurveyActions, 'recount-results'>>): Promise<{ asked: true }> => {
    const { actor, input, now, openid } = call;
    const results = resultsOf(call);
    if (!can(actor, 'survey.recount-results', placeOfResults(results), now)) throw new Refusal('RESULTS_NOT_FOUND');
    if (isAgain(call, results)) return { asked: true };
    const { _id, schoolId, version, recount } = results;
    if (recount !== null) throw new Refusal('RECOUNT_ASKED');
    await refuseNames(schoolId, input.reason, 'REASON_NAMES_STUDENT');
    await refuseUncleared(input.reason, openid);
    const values = { recount: input.reason, recent: _.set(remembered(results, call)), version: _.inc(1) };
    if (!(await roundResults.updateWhere({ _id, version }, values))) throw new Refusal('BUSY');
    return { asked: true };
  },
  resultsNamed,
);
