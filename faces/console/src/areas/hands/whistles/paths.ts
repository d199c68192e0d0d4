export const whistleBoardPath = '/whistle-board';
export const whistlePath = '/t/whistles/$id';
