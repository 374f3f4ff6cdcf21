import { KennelCore, type ChewToy as Toy } from '@acme/kennel';
import { create, list } from '@acme/kennel/functions/stays';
import Kennel, { Stays } from '@acme/kennel';

export type { ChewToy as Toy } from '@acme/kennel';

const kennel = new Kennel();
const { visits } = { visits: kennel.stays };

export interface ChewToy {
  toy: Toy;
}

export async function visit(pet: string): Promise<void> {
  await kennel.stays.create(pet);
  await kennel.stays.create(`${pet}!`, { timeout: 5 });
  await visits.list();
  await new Stays(new KennelCore()).list();
  await create(kennel, pet);
  await list(kennel);
}
