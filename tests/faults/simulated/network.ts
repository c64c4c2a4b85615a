import { AsyncLocalStorage } from 'node:async_hooks';
import { throttled, timedOut, unavailable } from './errors.ts';
import type { Random } from './random.ts';
import type { Scheduler } from './scheduler.ts';
import { type Line, type Subject, showTrace } from './trace.ts';
import { CALM, type Weather } from './weather.ts';

export const PHASES = ['before-send', 'after-commit', 'after-reply'] as const;
export type Phase = (typeof PHASES)[number];

/** A process at work: one request of a client, one batch of a queue, one tick of the sweeper. */
export interface Flow {
  name: string;
  /** Calls made so far. */
  calls: number;
  skew: number;
  dead: boolean;
  die: () => void;
  crashAt?: { call: number; phase: Phase } | undefined;
}

export type Outcome<T> = { kind: 'answer'; value: T } | { kind: 'error'; error: unknown } | { kind: 'crash' };

/**
 * What the last call of a dead process throws. Nobody hears it, but for those who share a cached answer with the
 * dead in this one process; to them it is a failed read.
 */
class Crash extends Error {}

/** As the clients of the project are set: three tries, three seconds each. */
const TRIES = 3;
const TIMEOUT = 3_000;
const RETRIED = new Set(['ProvisionedThroughputExceededException', 'ServiceUnavailable']);

/** Carries every call of every flow, and loses, delays, repeats and interrupts them as the weather has it. */
export class Network {
  readonly scheduler: Scheduler;
  readonly lines: Line[] = [];
  weather: Weather = CALM;
  /** Set while wall clocks are an hour behind what they said before. */
  behind = 0;
  /** A crash planned for a flow, by its name. */
  planned: (flow: string) => Flow['crashAt'] = () => undefined;
  /** Flows that ran, with the calls they made. */
  readonly ran: Flow[] = [];
  working = 0;
  private readonly random: Random;
  private readonly current = new AsyncLocalStorage<Flow>();
  private serial = 0;

  constructor(scheduler: Scheduler, random: Random) {
    this.scheduler = scheduler;
    this.random = random;
  }

  /** The time as the process that asks has it. */
  clock(): number {
    return Math.floor(this.scheduler.time + (this.current.getStore()?.skew ?? 0) - this.behind);
  }

  /** Whose call is being served. */
  get caller(): string {
    return this.current.getStore()?.name ?? 'world';
  }

  note(what: string, subject?: Subject): void {
    this.lines.push({
      at: this.scheduler.time,
      flow: this.caller,
      what,
      subject,
    });
  }

  trace(last?: number): string {
    return showTrace(last === undefined ? this.lines : this.lines.slice(-last));
  }

  /** Runs `work` as a process that may die at any of its calls. */
  flow<T>(kind: string, work: () => Promise<T>): Promise<Outcome<T>> {
    const { skew } = this.weather;
    const name = `${kind}#${++this.serial}`;
    return new Promise((resolve) => {
      const end = (outcome: Outcome<T>) => {
        if (flow.dead) return;
        flow.dead = outcome.kind === 'crash';
        this.working -= 1;
        resolve(outcome);
      };
      const flow: Flow = {
        name,
        calls: 0,
        skew: skew > 0 ? this.random.between(-skew, skew) : 0,
        dead: false,
        die: () => end({ kind: 'crash' }),
        crashAt: this.planned(name),
      };
      this.ran.push(flow);
      this.working += 1;
      this.current.run(flow, () => {
        work().then(
          (value) => end({ kind: 'answer', value }),
          (error: unknown) => end({ kind: 'error', error }),
        );
      });
    });
  }

  /** Waiting inside a flow; the dead do not wake up. */
  async pause(milliseconds: number): Promise<void> {
    const flow = this.current.getStore();
    await this.scheduler.sleep(milliseconds);
    if (flow?.dead) throw new Crash('dead');
  }

  /**
   * One call of a client: latency, loss, refusal, retries, death.
   * @param serve what the service does, at the moment the request arrives
   */
  async call<T>(service: string, subject: Subject, serve: () => T | Promise<T>): Promise<T> {
    const flow = this.current.getStore();
    if (!flow) return serve();
    if (flow.dead) throw new Crash('dead');
    flow.calls += 1;
    const phase = this.fate(flow);
    if (phase === 'before-send') return this.kill(flow, 'before sending', subject);
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await this.attempt(service, subject, serve, phase !== undefined);
        if (flow.dead) throw new Crash('dead');
        if (phase === 'after-commit') return this.kill(flow, 'after the commit, before the answer', subject);
        if (answer.lost) throw timedOut(service);
        if (phase === 'after-reply') return this.kill(flow, 'after the answer', subject);
        if ('error' in answer) throw answer.error;
        return answer.value as T;
      } catch (error) {
        const { name } = error as Error;
        if (attempt === TRIES || !(RETRIED.has(name) || name === 'TimeoutError')) throw error;
        await this.scheduler.sleep(this.random.int(100 * attempt));
        if (flow.dead) throw new Crash('dead');
      }
    }
  }

  /** Whether the flow dies at this call, by plan or by the weather. */
  private fate(flow: Flow): Phase | undefined {
    if (flow.crashAt) return flow.crashAt.call === flow.calls ? flow.crashAt.phase : undefined;
    return this.random.chance(this.weather.crash) ? this.random.pick(PHASES) : undefined;
  }

  private kill(flow: Flow, when: string, subject: Subject): never {
    this.note(`✝ ${when}`, subject);
    flow.die();
    throw new Crash(when);
  }

  private async attempt<T>(
    service: string,
    subject: Subject,
    serve: () => T | Promise<T>,
    doomed: boolean,
  ): Promise<{ lost: boolean; value?: T; error?: unknown }> {
    const { random, scheduler, weather } = this;
    const latency = random.chance(weather.slow) ? random.int(2_500) : 1 + random.int(12);
    await scheduler.sleep(latency);
    if (!doomed && random.chance(weather.lost)) {
      this.note('⨯ request lost', subject);
      await scheduler.sleep(TIMEOUT - latency);
      return { lost: true };
    }
    let answer: { value?: T; error?: unknown };
    try {
      if (!doomed) this.mayRefuse(service);
      answer = { value: await serve() };
      this.note('', subject);
    } catch (error) {
      answer = { error };
      this.note(`→ ${(error as Error).name}`, subject);
    }
    if (!doomed && random.chance(weather.unanswered)) {
      this.note('⨯ answer lost', subject);
      await scheduler.sleep(TIMEOUT - latency);
      return { lost: true };
    }
    await scheduler.sleep(1 + random.int(6));
    return { lost: false, ...answer };
  }

  private mayRefuse(service: string): void {
    if (this.random.chance(this.weather.refused)) throw unavailable(service);
    if (service !== 'table' || !this.burst()) return;
    if (this.random.chance(this.weather.throttled)) throw throttled();
  }

  /** Throttling comes in bursts: three seconds of every ten. */
  private burst(): boolean {
    return this.scheduler.time % 10_000 < 3_000;
  }
}
