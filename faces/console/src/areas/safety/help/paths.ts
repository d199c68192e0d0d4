export const dutyDeskPath = '/duty-desk';
export const helpIntakePath = '/duty-desk/new';
export const helpButtonsPath = '/duty-desk/buttons';
