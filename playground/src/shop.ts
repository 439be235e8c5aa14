/** What the shop keeps count of: options of Insight, as docs/statistics.md explains them. */
export const SHOP = {
  statistics: [
    {
      ref: 'shop',
      name: 'Shop',
      description: 'What is sold beside the magazine.',
      metrics: [
        { ref: 'orders', name: 'Orders' },
        { ref: 'revenue', name: 'Revenue', unit: 'EUR', format: 'currency', decimals: 2 },
        { ref: 'returns', name: 'Returns', moreIsBetter: false },
        {
          ref: 'conversion',
          name: 'Conversion rate',
          description: 'Orders of a hundred visits',
          format: 'percent',
          decimals: 1,
          combine: 'none',
        },
        {
          ref: 'packing-time',
          name: 'Packing time',
          description: 'From the order to the parcel, on average',
          format: 'duration',
          moreIsBetter: false,
          combine: 'none',
        },
        { ref: 'subscribers', name: 'Newsletter subscribers', combine: 'none' },
      ],
    },
  ],
  trackers: [
    {
      ref: 'orders',
      name: 'Orders by country',
      metric: 'shop.orders',
      uid: 'api::order.order',
      aggregate: 'count',
      dateField: 'placedAt',
      groupBy: 'country',
      periods: ['day', 'month', 'lifetime'],
    },
  ],
};
