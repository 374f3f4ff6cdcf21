import { Kennel, type Kind, type Pet, type PetCreateParams, type Toy } from '@acme/kennel';

const kennel = new Kennel('key', { baseURL: 'https://kennel.example' });

/** Not of the SDK, though it looks like it. */
interface Farm {
  home_town: string;
  kind: 'inTransit' | 'settled';
}

const farm: Farm = { home_town: 'Ghent', kind: 'inTransit' };

export async function list(home_town: string): Promise<string[]> {
  const pets = await kennel.pets.list({ page_limit: 3, kind: 'inTransit' });
  return pets.filter((pet) => pet.home_town === home_town).map(({ id, home_town: town }) => `${id} ${town}`);
}

export async function take(home_town: string): Promise<Pet> {
  const params: PetCreateParams = { home_town, kind: 'inTransit', cage: { floor_size: 2 } };
  const { home_town: place, ...others } = await kennel.pets.create(params);
  const pet = await kennel.pets.retrieve('owner_1', others.id);
  if (pet.kind === 'inTransit' && place !== farm.home_town) return pet;
  return kennel.pets.retrieve(`owner of ${pet.home_town}`, pet['home_town'], { timeout: 10 });
}

export function describe({ home_town, cage }: Pet): string {
  const size: Pet['cage']['floor_size'] = cage.floor_size;
  return `${home_town}: ${size} for ${farm.home_town}`;
}

export function isMoving(kind: Kind): boolean {
  switch (kind) {
    case 'inTransit':
      return true;
    default:
      return false;
  }
}

export type Place = Pick<Pet, 'home_town' | 'id'>;
export type Home = Pet['home_town'];
export const cage: Pet.Cage = { floor_size: 1 };

export async function nameOf(shop: string, toy: { id: string }): Promise<Toy['name']> {
  const found: Toy = await kennel.toys.retrieve(shop, toy.id);
  return found.name;
}
