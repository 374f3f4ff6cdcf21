import { rename, type Step } from './desk.js';

/** The description counts as one of 3.1 from now on. */
export const setVersion: Step = (node) => {
  node['openapi'] = '3.1.0';
};

/** Classes of statuses and `default` mean the same in any case of letters. */
export const statusNames: Step = (node, { positions }) => {
  for (const status of Object.keys(node)) {
    const name = /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status.toLowerCase();
    if (/^([1-5]XX|default)$/.test(name) && name !== status && !Object.hasOwn(node, name)) {
      rename(positions, node, status, name);
    }
  }
};

/** Since 3.2 an example says whether it shows the data or its text. */
export const exampleData: Step = (node, { positions }) => {
  if (!Object.hasOwn(node, 'value')) rename(positions, node, 'dataValue', 'value');
};
