import { sdkEnvironment } from '../../../local-cloud';
import { openWireDoor } from '../wire-door';

/** A wire on which functions die. What is not run through it goes straight to the cloud. */
export interface BadWire {
  /**
   * Runs something that dies after so many requests, the last of them carried out or not; whether it got that far. What dies
   * does so quietly: nobody hears of it.
   */
  dying(after: number, isLastServed: boolean, run: () => Promise<unknown>): Promise<boolean>;
  close(): Promise<void>;
}

export async function openBadWire(admin: string): Promise<BadWire> {
  const door = await openWireDoor(admin);
  const throughTheDoor = process.env.TCB_CONTEXT_CNFG ?? '';
  const goStraight = () => Object.assign(process.env, sdkEnvironment(admin));
  goStraight();
  return {
    async dying(after, isLastServed, run) {
      process.env.TCB_CONTEXT_CNFG = throughTheDoor;
      door.dieAfter(after, isLastServed);
      try {
        await run().catch(() => undefined);
      } finally {
        goStraight();
      }
      return door.revive();
    },
    close: () => door.close(),
  };
}
