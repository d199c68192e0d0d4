export const dutyListPath = '/duty-list';
export const admissionPath = '/t/admissions/$id';
