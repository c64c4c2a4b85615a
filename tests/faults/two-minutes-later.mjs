/**
 * Loaded before everything else in a stack that starts again: its clocks say that the machine was off for two
 * minutes, so messages that were in somebody's hands are back in their queue and the outbox rows are old
 * enough to be swept. Its schedules run every second, so that a test need not wait for the next minute.
 */
const OFF_MS = 120_000;
const Now = Date;
globalThis.Date = class Later extends Now {
  constructor(...given) {
    if (given.length === 0) super(Now.now() + OFF_MS);
    else super(...given);
  }
  static now() {
    return Now.now() + OFF_MS;
  }
};
const every = globalThis.setInterval;
globalThis.setInterval = (work, ms, ...given) => every(work, ms === 60_000 ? 1_000 : ms, ...given);
