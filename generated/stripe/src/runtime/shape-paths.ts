import { wireNamesOf } from './shape-values.js';
import { opened, own, type Shape, type ShapeNode } from './shape.js';

/** A path of members, `paymentMethod.customer`, by their names on the wire; steps that are not known stay. */
export function wirePath(shape: Shape, path: string): string {
  let here = objectsIn(shape);
  const steps = path.split('.').map((step) => {
    const found = here.map((node) => wireNamesOf(node).get(step) ?? step);
    const name = found.find((wire, index) => own(here[index]?.members, wire) !== undefined) ?? step;
    here = here.flatMap((node) => objectsIn(own(node.members, name) ?? node.others));
    return name;
  });
  return steps.join('.');
}

/** The objects that a shape can be, out of lists. */
function objectsIn(shape: Shape | undefined): readonly ShapeNode[] {
  if (shape === undefined) return [];
  const node = opened(shape);
  if (node.oneOf) return node.oneOf.flatMap(objectsIn);
  return node.type === 'array' ? objectsIn(node.others) : [node];
}
