import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { temporaryUrls } from '../../_kit/storage';
import { resultsNamed, resultsOf } from '../results-look';

/** Where the published ballots that a version of the results was counted from can be had for some minutes: what stands in them is public. Two requests. */
export const getBallotsFile = beside(
  async (call: Call<InputOf<SurveyActions, 'ballots-file'>>): Promise<OutputOf<SurveyActions, 'ballots-file'>> => {
    const { versions } = resultsOf(call);
    const file = versions[(call.input.version || versions.length) - 1]?.ballotsFile;
    const [url] = file ? await temporaryUrls([file]) : [];
    if (!url) throw new Refusal('RESULTS_NOT_FOUND');
    return { url };
  },
  resultsNamed,
);
