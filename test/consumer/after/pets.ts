import { Kennel, type Kind, type Pet, type PetRegisterParams, type ChewToy } from '@acme/kennel';

const kennel = new Kennel('key', { baseURL: 'https://kennel.example' });

/** Not of the SDK, though it looks like it. */
interface Farm {
  home_town: string;
  kind: 'inTransit' | 'settled';
}

const farm: Farm = { home_town: 'Ghent', kind: 'inTransit' };

export async function list(home_town: string): Promise<string[]> {
  const pets = await kennel.pets.list({ limit: 3, kind: 'in_transit' });
  return pets.filter((pet) => pet.town === home_town).map(({ id, town }) => `${id} ${town}`);
}

export async function take(home_town: string): Promise<Pet> {
  const params: PetRegisterParams = { town: home_town, kind: 'in_transit', cage: { size: 2 } };
  const { town: place, ...others } = await kennel.pets.register(params);
  const pet = await kennel.pets.retrieve(others.id, { owner: 'owner_1' });
  if (pet.kind === 'in_transit' && place !== farm.home_town) return pet;
  return kennel.pets.retrieve(pet['town'], { owner: `owner of ${pet.town}` }, { timeout: 10 });
}

export function describe({ town: home_town, cage }: Pet): string {
  const size: Pet['cage']['size'] = cage.size;
  return `${home_town}: ${size} for ${farm.home_town}`;
}

export function isMoving(kind: Kind): boolean {
  switch (kind) {
    case 'in_transit':
      return true;
    default:
      return false;
  }
}

export type Place = Pick<Pet, 'town' | 'id'>;
export type Home = Pet['town'];
export const cage: Pet.Cage = { size: 1 };

export async function nameOf(shop: string, toy: { id: string }): Promise<ChewToy['name']> {
  const found: ChewToy = await kennel.toys.retrieve(toy.id, shop);
  return found.name;
}
