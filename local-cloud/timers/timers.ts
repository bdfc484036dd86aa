import { messageOf, WireError } from '../errors';
import type { FunctionResult, FunctionRunner } from '../functions/function-runner';
import type { Agenda } from './agenda';
import { nextFire } from './next-fire';
import { readTriggers, type Trigger } from './trigger-config';

/** A timer as one sees it from outside. */
export interface TimerState {
  function: string;
  name: string;
  config: string;
  /** When it fires next, in ISO format; null if never, or if timers are switched off. */
  next: string | null;
}

/** A fire that comes later than this was slept through, and is not made up. */
const LATEST_MS = 60_000;

/** How often the config.json of functions is read again for changes. */
const REFRESH_MS = 10_000;

/** Who runs timers, and whether they run by themselves. */
export interface TimerOptions {
  directory: string | undefined;
  isOn: boolean;
  agenda: Agenda;
  runner: FunctionRunner;
  tell(sentence: string): void;
}

/** The timers of all functions. A fire does not wait for the one before it: on the platform each is a call of its own. */
export class Timers {
  private triggers: Trigger[] = [];
  private cancel: (() => void)[] = [];
  private complaint = '';

  /** Reads the timers; throws if one is wrong. */
  constructor(private readonly options: TimerOptions) {
    if (options.directory !== undefined) this.plan(readTriggers(options.directory));
    if (options.isOn && !options.agenda.isManual) this.refreshLater();
  }

  list(): TimerState[] {
    this.refresh();
    const now = this.options.agenda.now();
    return this.triggers.map((trigger) => ({
      function: trigger.function,
      name: trigger.name,
      config: trigger.config,
      next: this.options.isOn ? (nextFire(trigger.cron, now)?.toISOString() ?? null) : null,
    }));
  }

  /** Fires a timer at once; gives what its function returned. */
  async fire(functionName: string, name: string): Promise<FunctionResult> {
    this.refresh();
    const trigger = this.triggers.find((each) => each.function === functionName && each.name === name);
    if (!trigger) throw new WireError('INVALID_PARAM', `the function ${functionName} has no timer ${name}`);
    return await this.run(trigger, this.options.agenda.now());
  }

  /** Reads config.json again: functions are rebuilt while this runs. */
  private refresh(): void {
    const { directory, tell } = this.options;
    if (directory === undefined) return;
    try {
      const found = readTriggers(directory);
      this.complaint = '';
      if (JSON.stringify(found) !== JSON.stringify(this.triggers)) this.plan(found);
    } catch (error) {
      if (this.complaint !== messageOf(error)) tell(`${messageOf(error)} Its timers stay as they were.`);
      this.complaint = messageOf(error);
    }
  }

  private refreshLater(): void {
    const { agenda } = this.options;
    agenda.add(new Date(agenda.now().getTime() + REFRESH_MS), () => {
      this.refresh();
      this.refreshLater();
      return undefined;
    });
  }

  private plan(triggers: Trigger[]): void {
    for (const cancel of this.cancel) cancel();
    this.triggers = triggers;
    this.cancel = [];
    if (this.options.isOn) for (const trigger of triggers) this.planNext(trigger, this.options.agenda.now());
  }

  private planNext(trigger: Trigger, after: Date): void {
    const { agenda, tell } = this.options;
    const next = nextFire(trigger.cron, after);
    if (!next) return;
    const cancel = agenda.add(next, (planned) => {
      this.cancel = this.cancel.filter((other) => other !== cancel);
      const now = agenda.now();
      // A test's clock jumps, and wants all that lies between; a laptop that slept does not.
      this.planNext(trigger, agenda.isManual ? planned : now);
      if (agenda.isManual || now.getTime() - planned.getTime() <= LATEST_MS) return this.run(trigger, planned);
      tell(`The timer ${trigger.name} of ${trigger.function} was due at ${planned.toISOString()}, and is left out.`);
      return undefined;
    });
    this.cancel.push(cancel);
  }

  private run(trigger: Trigger, time: Date): Promise<FunctionResult> {
    const event = {
      Type: 'Timer',
      TriggerName: trigger.name,
      Time: time.toISOString().replace(/\.\d+Z$/, 'Z'),
      Message: '',
    };
    return this.options.runner.invoke(trigger.function, event, {
      trigger: `timer ${trigger.name}`,
      source: 'wx_trigger',
    });
  }
}
