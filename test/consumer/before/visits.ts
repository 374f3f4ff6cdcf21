import { KennelCore, type Toy } from '@acme/kennel';
import { create, list } from '@acme/kennel/functions/visits';
import Kennel, { Visits } from '@acme/kennel';

export type { Toy } from '@acme/kennel';

const kennel = new Kennel();
const { visits } = { visits: kennel.visits };

export interface ChewToy {
  toy: Toy;
}

export async function visit(pet: string): Promise<void> {
  await kennel.visits.create({ pet });
  await kennel.visits.create({ pet: `${pet}!` }, { timeout: 5 });
  await visits.list();
  await new Visits(new KennelCore()).list();
  await create(kennel, { pet });
  await list(kennel);
}
