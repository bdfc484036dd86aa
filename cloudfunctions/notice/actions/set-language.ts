import type { InputOf } from '@types_/core/envelope';
import type { NoticeActions } from '@types_/notice/actions';
import { _ } from '../../_kit/database';
import { subscriptions } from '../../_kit/notice/subscriptions';
import type { Call } from '../../_kit/router';

/** Writes the caller's messages in another language from now on. Who accepted none yet brings it along when they do. */
export async function setLanguage({ actor, input }: Call<InputOf<NoticeActions, 'set-language'>>) {
  const { language } = input;
  await subscriptions.updateWhere({ _id: actor.id }, { language, version: _.inc(1) });
  return { language };
}
