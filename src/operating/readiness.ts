/** Whether this instance should be sent people, in one word. */
export type State = 'warming-up' | 'connecting' | 'ready' | 'draining';

export type Readiness = {
  state(): State;
  /** The verdict has read its own examples: the first person does not wait for that. */
  nowWarm(): void;
  /** This instance is about to end. */
  nowDraining(): void;
};

/**
 * `isConnecting`: whether Redis is still being tried for the first time, so that no instance counts limits alone because it
 * was a moment early. A Redis that is away later takes nobody out: then each instance counts in memory, and a site with
 * looser limits is better than none.
 */
export function makeReadiness({ isConnecting }: { isConnecting: () => boolean }): Readiness {
  let phase: 'warming-up' | 'warm' | 'draining' = 'warming-up';
  return {
    state() {
      if (phase !== 'warm') return phase;
      return isConnecting() ? 'connecting' : 'ready';
    },
    nowWarm() {
      if (phase === 'warming-up') phase = 'warm';
    },
    nowDraining() {
      phase = 'draining';
    },
  };
}
