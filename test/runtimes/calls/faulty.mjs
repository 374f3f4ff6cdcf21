/** Options of a call that make the server answer its attempts with these faults, one after the other. */
export function faulty(...faults) {
  return { headers: { 'X-Faults': JSON.stringify(faults) } };
}
