import type { FlowName } from '../flows/flows.ts';
import type { Row } from '../invariants/rows.ts';
import { simulate } from '../simulate.ts';
import type { Change } from '../simulated/store.ts';
import type { World } from '../world.ts';

const nameOf = ({ pk, sk }: { pk: string; sk: string }): string => `${pk}\n${sk}`;

/** Every commit of a run that came to rest, so that the table can be had as it was, or as it never was. */
export class History {
  readonly commits: { at: number; changes: readonly Change[] }[] = [];
  readonly world: World;

  private constructor(world: World) {
    this.world = world;
  }

  /** @throws when the run itself broke something */
  static async of(seed: number, flow: FlowName): Promise<History> {
    const commits: History['commits'] = [];
    const { violations, world } = await simulate(seed, {
      flow,
      plant: ({ table, scheduler }) => {
        const told = table.engine.onCommit;
        table.engine.onCommit = (changes) => {
          commits.push({ at: scheduler.time, changes });
          told(changes);
        };
      },
    });
    if (violations.length > 0) throw new Error(violations.join('; '));
    const history = new History(world);
    history.commits.push(...commits);
    return history;
  }

  /** What was written until the first `count` commits were made. */
  after(count = this.commits.length): Map<string, Row> {
    const rows = new Map<string, Row>();
    for (const { changes } of this.commits.slice(0, count))
      for (const change of changes) {
        if (change.after) rows.set(nameOf(change), change.after as Row);
        else rows.delete(nameOf(change));
      }
    return rows;
  }

  /** Each row that was last written together with others: what if the restore had not brought that write? */
  *halves(): Generator<{ lost: Row; rows: Row[] }> {
    const whole = this.after();
    const last = new Map<string, { change: Change; alone: boolean }>();
    for (const { changes } of this.commits)
      for (const change of changes) last.set(nameOf(change), { change, alone: changes.length === 1 });
    for (const [name, { change, alone }] of last) {
      if (alone) continue;
      const rows = new Map(whole);
      if (change.before) rows.set(name, change.before as Row);
      else rows.delete(name);
      yield { lost: (change.after ?? change.before) as Row, rows: [...rows.values()] };
    }
  }
}
