/** A small budget is split little, so that each part has room for an award … */
const FEW = 4;
const FEW_UP_TO = 40_000;
/** … and what is above it is spread: awards that meet on one part wait for each other. */
const MANY = 28;

/** Equal parts, the first ones larger by what does not divide. */
const share = (points: number, parts: number, index: number): number =>
  Math.floor(points / parts) + (index < points % parts ? 1 : 0);

/**
 * The parts of a month's budget, each with its own counter; together exactly the budget. No part shrinks when the
 * budget grows, so a larger one never lets out more than it says, whatever was given of the smaller one.
 */
export const budgetParts = (budget: number): number[] =>
  Array.from({ length: FEW + MANY }, (_, part) =>
    part < FEW
      ? share(Math.min(budget, FEW_UP_TO), FEW, part)
      : share(Math.max(0, budget - FEW_UP_TO), MANY, part - FEW),
  );
