/** Many objects at a time. */
export const listCalls = {
  list: async ({ stripe }) => {
    const ids = [];
    for await (const customer of stripe.customers.list({ limit: 10 })) ids.push(customer.id);
    return { items: ids.length, distinct: new Set(ids).size };
  },

  pages: async ({ stripe }) => {
    const sizes = [];
    for await (const page of stripe.refunds.list({ limit: 10 }).pages()) sizes.push(page.data.length);
    return sizes;
  },

  search: async ({ stripe }) => {
    const query = "name:'fakename'";
    return (await stripe.customers.search({ query, limit: 10 }).toArray({ limit: 15 })).length;
  },

  expandInList: async ({ stripe, sdk }) => {
    const { data } = await stripe.charges.list({ limit: 2, expand: ['data.balance_transaction'] });
    return data.map((charge) => sdk.isExpanded(charge.balance_transaction));
  },
};
