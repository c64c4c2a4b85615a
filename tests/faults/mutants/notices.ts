import { altering, leavingOut, type Mutant, rewriting, unconditional } from './tamper.ts';

let serial = 0;

/** Bugs of inboxes and of what leaves them. */
export const NOTICE_MUTANTS: Mutant[] = [
  { name: 'a notice is taken off the outbox and written nowhere', plant: leavingOut(/^INBOX#/, 'Put') },
  { name: 'a notice is written over by its double', plant: unconditional(/^INBOX#/) },
  {
    name: 'a notice has a new key for every try',
    plant: altering(/^INBOX#/, (item) => ({ ...item, sk: `${String(item.sk)}${++serial}` })),
  },
  { name: 'a digest closes over what has just joined it', plant: unconditional(/^DIGEST#\S+ [^#]+$/) },
  {
    name: 'a digest is opened and nobody has it closed',
    plant: leavingOut(/^OUTBOX#\S+ notify/, 'Put', 'digest.due'),
  },
  { name: 'a message is sent by whoever comes', plant: unconditional(/^DIGEST#\S+ \S+#sms$/) },
  {
    name: 'a delivery is settled before it is handed over',
    plant: rewriting((write) =>
      write.Update?.UpdateExpression?.startsWith('SET leaseUntil')
        ? {
            Update: {
              ...write.Update,
              UpdateExpression: `${write.Update.UpdateExpression} SET #state = :sent`.replace(
                /^SET (.*?) ADD (.*?) SET (.*)$/,
                'SET $1, $3 ADD $2',
              ),
              ExpressionAttributeValues: { ...write.Update.ExpressionAttributeValues, ':sent': 'sent' },
            },
          }
        : write,
    ),
  },
];
