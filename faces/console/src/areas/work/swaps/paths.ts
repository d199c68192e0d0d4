export const swapsPath = '/duty/swaps';
