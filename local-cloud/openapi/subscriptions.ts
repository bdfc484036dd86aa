import { StartupError } from '../errors';
import type { TemplateDeclaration } from './openapi-options';
import { kindOf } from './template-fields';

/** How many templates one wx.requestSubscribeMessage may ask for. */
const TEMPLATES_PER_REQUEST = 3;

/** What wx.requestSubscribeMessage fails with. */
export class SubscribeError extends Error {
  readonly errMsg: string;

  constructor(
    readonly errCode: number,
    reason: string,
  ) {
    const errMsg = `requestSubscribeMessage:fail ${reason}`;
    super(errMsg);
    this.name = 'SubscribeError';
    this.errMsg = errMsg;
  }
}

/** How many messages of a template somebody may be sent. */
export interface Quota {
  openid: string;
  templateId: string;
  /** Infinity, in JSON null, after consent to a long-term template. */
  left: number;
}

/** Who agreed to be sent what, and how often; kept in memory only. */
export class Subscriptions {
  private readonly quotas = new Map<string, Quota>();

  constructor(readonly templates: Readonly<Record<string, TemplateDeclaration>>) {
    for (const [id, { fields }] of Object.entries(templates)) {
      const wrong = fields.find((field) => kindOf(field) === undefined);
      if (wrong !== undefined) throw new StartupError(`The template ${id} has the field ${wrong} of no known kind.`);
    }
  }

  /** What wx.requestSubscribeMessage does and answers: consent adds one message, a refusal takes nothing away. */
  request(openid: string, templateIds: readonly string[], accept: boolean): Record<string, string> {
    if (templateIds.length === 0) throw new SubscribeError(10001, 'TmplIds can not be empty');
    if (templateIds.length > TEMPLATES_PER_REQUEST)
      throw new SubscribeError(20003, 'Templates count out of max bounds');
    if (templateIds.some((id) => !this.template(id))) throw new SubscribeError(20001, 'No template data return');
    if (accept) for (const id of templateIds) this.add(openid, id);
    const answers = templateIds.map((id): [string, string] => [id, accept ? 'accept' : 'reject']);
    return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(answers) };
  }

  template(id: string): TemplateDeclaration | undefined {
    return Object.hasOwn(this.templates, id) ? this.templates[id] : undefined;
  }

  left(openid: string, templateId: string): number {
    return this.quotas.get(keyOf(openid, templateId))?.left ?? 0;
  }

  /** Uses one message up; false if there was none left. */
  take(openid: string, templateId: string): boolean {
    const quota = this.quotas.get(keyOf(openid, templateId));
    if (!quota || quota.left <= 0) return false;
    quota.left--;
    return true;
  }

  list(): Quota[] {
    return [...this.quotas.values()];
  }

  private add(openid: string, templateId: string): void {
    const added = this.template(templateId)?.isLongTerm ? Number.POSITIVE_INFINITY : 1;
    const left = this.left(openid, templateId) + added;
    this.quotas.set(keyOf(openid, templateId), { openid, templateId, left });
  }
}

function keyOf(openid: string, templateId: string): string {
  return JSON.stringify([openid, templateId]);
}
