/** Masks for personal data typed on this machine; what comes from the server comes masked. */
/** `138****2207`; a number of another length shows nothing. */
export function maskPhone(phone: string): string {
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : '****';
}

/** `110***********1234` of an 18-digit identity number. */
export function maskId(id: string): string {
  return /^\d{17}[\dXx]$/.test(id) ? `${id.slice(0, 3)}${'*'.repeat(11)}${id.slice(14)}` : '****';
}
