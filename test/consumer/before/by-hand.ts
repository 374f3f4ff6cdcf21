import { Kennel, type Pet, type VisitCreateParams } from '@acme/kennel';

export async function archive(kennel: Kennel, pet: Pet): Promise<string> {
  await kennel.pets.archive(pet.id);
  return pet.color;
}

export async function visit(kennel: Kennel, params: VisitCreateParams): Promise<void> {
  await kennel.visits.create(params);
}
