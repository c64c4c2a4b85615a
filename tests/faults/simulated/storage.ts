import { NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type { Command } from './engine.ts';
import type { Network } from './network.ts';

/** Objects by bucket and key, behind the network. */
export class SimulatedStorage {
  readonly objects = new Map<string, Buffer>();
  private readonly network: Network;

  constructor(network: Network) {
    this.network = network;
  }

  client(): S3Client {
    const send = (command: Command) => this.network.call('storage', command, () => this.serve(command));
    return { send, destroy: () => {} } as unknown as S3Client;
  }

  private serve(command: Command): object {
    const { Bucket, Key, Body } = command.input as { Bucket: string; Key: string; Body?: Buffer };
    const place = `${Bucket}/${Key}`;
    if (command.constructor.name === 'PutObjectCommand') {
      this.objects.set(place, Body ?? Buffer.alloc(0));
      return {};
    }
    const found = this.objects.get(place);
    if (!found) throw new NoSuchKey({ message: place, $metadata: {} });
    return { ContentLength: found.length, Body: { transformToByteArray: async () => found } };
  }
}
