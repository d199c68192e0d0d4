export const whistleBoardPath = '/whistle-board';
