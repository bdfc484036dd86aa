import type { CallRecord } from '../functions/call-record';
import type { FunctionRunner } from '../functions/function-runner';
import type { Agenda } from '../timers/agenda';
import { Activity } from './activity';
import { type ApiCall, type ApiHandler, newTraceId } from './api-call';
import { type ApiAnswer, ApiError, CloudRefusal } from './api-error';
import { checkMedia } from './check-media';
import { checkMessage } from './check-message';
import type { OpenApiOptions } from './openapi-options';
import { sendMessage } from './send-message';
import { SentLog } from './sent-log';
import { Subscriptions } from './subscriptions';

const HANDLERS: ReadonlyMap<string, ApiHandler> = new Map([
  ['security.msgSecCheck', checkMessage],
  ['security.mediaCheckAsync', checkMedia],
  ['subscribeMessage.send', sendMessage],
]);

/** What the SDK's table of codes calls "API not found". */
const NOT_SUPPORTED = -604_100;

/** What it calls "function has no permission to call this API". */
const NOT_PERMITTED = -604_101;

/** Who it works with. */
interface Surroundings {
  agenda: Agenda;
  runner: FunctionRunner;
  tell(sentence: string): void;
}

/** Stands in for WeChat's own servers behind cloud.openapi. */
export class OpenApi {
  readonly sent = new SentLog();
  readonly subscriptions: Subscriptions;
  readonly activity: Activity;

  constructor(
    private readonly options: OpenApiOptions,
    private readonly around: Surroundings,
  ) {
    this.subscriptions = new Subscriptions(options.templates ?? {});
    this.activity = new Activity(() => around.agenda.now());
  }

  /** Answers a call of a function, or of code outside any; throws CloudRefusal where the cloud itself refuses. */
  answer(api: string, data: Record<string, unknown>, call: CallRecord | undefined): ApiAnswer {
    let answer: ApiAnswer;
    try {
      if (!api.includes('.')) throw new CloudRefusal(NOT_SUPPORTED, `the inner service ${api} is not supported`);
      if (call) this.checkPermission(api, call);
      answer = { errcode: 0, errmsg: 'ok', ...this.handle(api, data, call) };
    } catch (error) {
      if (error instanceof CloudRefusal)
        this.keep(api, data, call, { errcode: error.errorCode, errmsg: error.message });
      if (!(error instanceof ApiError)) throw error;
      answer = { errcode: error.errcode, errmsg: `${error.message} rid: ${newTraceId()}` };
    }
    this.keep(api, data, call, answer);
    return answer;
  }

  private checkPermission(api: string, call: CallRecord): void {
    if (this.around.runner.permittedApis(call.function).includes(api)) return;
    const sentence = `the config.json of ${call.function} does not list ${api} under permissions.openapi`;
    this.around.tell(`openapi ${api}: ${sentence}.`);
    throw new CloudRefusal(NOT_PERMITTED, sentence);
  }

  private handle(api: string, data: Record<string, unknown>, call: CallRecord | undefined): Record<string, unknown> {
    const { answers = {} } = this.options;
    const given = Object.hasOwn(answers, api) ? answers[api] : undefined;
    if (given !== undefined) return typeof given === 'function' ? given(data) : given;
    const handler = HANDLERS.get(api);
    if (!handler) throw new ApiError(NOT_SUPPORTED, `${api} is not supported by local-cloud: see openapi.answers`);
    const { options, activity, subscriptions } = this;
    const push: ApiCall['push'] = (event, delayMs) => this.push(event, delayMs);
    return handler({ data, isInside: call !== undefined, options, activity, subscriptions, push });
  }

  private push(event: Record<string, unknown>, delayMs: number): void {
    const { agenda, runner, tell } = this.around;
    const { messagePush } = this.options;
    const name = String(event.Event);
    if (messagePush === undefined) {
      tell(`The event ${name} reaches nobody: no function is named for message push.`);
      return;
    }
    agenda.add(new Date(agenda.now().getTime() + delayMs), (at) => {
      const sent = { ...event, CreateTime: Math.floor(at.getTime() / 1000) };
      return runner.invoke(messagePush, sent, { trigger: `push ${name}`, source: 'wx_client' });
    });
  }

  private keep(api: string, data: Record<string, unknown>, call: CallRecord | undefined, all: ApiAnswer): void {
    const { errcode, errmsg, ...answer } = all;
    const at = this.around.agenda.now().toISOString();
    this.sent.add({
      at,
      api,
      ...(call ? { function: call.function, callId: call.id } : {}),
      data,
      errcode,
      errmsg,
      answer,
    });
  }
}
