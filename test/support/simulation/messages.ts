import { TEMPLATE_OF } from '@domain/notice/template-of';
import type { TemplateName } from '@types_/notice/template';
import type { NoticeDocument } from '../../../cloudfunctions/_kit/notice/notices';
import templates from '../../../config/templates.json';
import type { LocalCloud, SentRecord } from '../../../local-cloud';

/** The subscribe messages that went out: none that nobody accepted, and none twice. */
export class MessagesSent {
  accepted = 0;
  sent = 0;
  private last: SentRecord | undefined;
  private readonly perReader = new Map<string, number>();

  constructor(
    private readonly cloud: LocalCloud,
    /** What people accept messages of. */
    readonly names: readonly TemplateName[],
  ) {}

  accept(openid: string): void {
    this.cloud.subscribe(
      openid,
      this.names.map((name) => templates[name].id),
    );
    this.accepted += this.names.length;
  }

  /** Counts what has gone out since it was last asked. */
  count(): void {
    const all = this.cloud.sent();
    const fresh = all.slice(this.last ? all.indexOf(this.last) + 1 : 0);
    this.last = all.at(-1);
    for (const { api, data, errcode } of fresh) {
      if (api !== 'subscribeMessage.send' || errcode !== 0) continue;
      const name = JSON.stringify([data.touser, data.template_id]);
      this.perReader.set(name, (this.perReader.get(name) ?? 0) + 1);
      this.sent += 1;
    }
  }

  /** Readers who got more messages of a template than notices of theirs were ever tried as one; of who has left nothing is left to compare. */
  tooMany(notices: readonly NoticeDocument[], openidOf: ReadonlyMap<string, string>): string[] {
    const tried = new Map<string, number>();
    for (const { to, kind, tries } of notices) {
      const openid = openidOf.get(to);
      if (tries === 0 || openid === undefined) continue;
      const name = JSON.stringify([openid, templates[TEMPLATE_OF[kind]].id]);
      tried.set(name, (tried.get(name) ?? 0) + 1);
    }
    const isHere = (name: string) => here.has((JSON.parse(name) as string[])[0] ?? '');
    const here = new Set(openidOf.values());
    return [...this.perReader]
      .filter(([name, count]) => isHere(name) && count > (tried.get(name) ?? 0))
      .map(([name]) => name);
  }
}
