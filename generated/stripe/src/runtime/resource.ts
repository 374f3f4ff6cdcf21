import type { APIClient } from './client.js';

/** Base of all groups of operations. */
export abstract class APIResource {
  protected readonly client: APIClient;

  constructor(client: APIClient) {
    this.client = client;
  }
}
