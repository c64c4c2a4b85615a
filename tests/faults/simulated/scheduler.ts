interface Due {
  at: number;
  order: number;
  run: () => void;
}

/** Everything that promises set off by the last event has happened once this resolves. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Virtual time: nothing waits, events happen one after another in an order that the seed alone decides. */
export class Scheduler {
  time: number;
  private readonly heap: Due[] = [];
  private order = 0;

  constructor(start: number) {
    this.time = start;
  }

  after(milliseconds: number, run: () => void): void {
    const due = { at: this.time + Math.max(0, milliseconds), order: this.order++, run };
    const { heap } = this;
    let i = heap.push(due) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!earlier(due, heap[parent] as Due)) break;
      heap[i] = heap[parent] as Due;
      i = parent;
    }
    heap[i] = due;
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((done) => this.after(milliseconds, done));
  }

  private pop(): Due | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && earlier(heap[child + 1] as Due, heap[child] as Due)) child += 1;
      if (!earlier(heap[child] as Due, last)) break;
      heap[i] = heap[child] as Due;
      i = child;
    }
    heap[i] = last;
    return first;
  }

  /**
   * Lets events happen until `enough` says so, time is up or nothing is left.
   * @returns whether `enough` was reached
   */
  async run(until: number, enough: () => boolean = () => false): Promise<boolean> {
    await settled();
    for (;;) {
      if (enough()) return true;
      const next = this.heap[0];
      if (!next || next.at > until) {
        if (Number.isFinite(until)) this.time = Math.max(this.time, until);
        return false;
      }
      this.pop();
      this.time = next.at;
      next.run();
      await settled();
    }
  }
}

const earlier = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
