import type { LiteClient } from './lite-client.js';

/** Base of all groups of operations. */
export abstract class APIResource {
  protected readonly client: LiteClient;

  constructor(client: LiteClient) {
    this.client = client;
  }
}
