import type { Order } from '../../../api/records.ts';
import type { Ask, OtherAsk, VerbInput } from '../asks.ts';

/** What every field of a step is given. */
export type FieldProps<A extends Ask = OtherAsk> = {
  ask: A;
  order: Order;
  input: VerbInput;
  set: (change: VerbInput) => void;
  /** In the server's words, where it refused what this field said. */
  refusal: { error?: boolean; helperText?: string };
  autoFocus: boolean;
};
