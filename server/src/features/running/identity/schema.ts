import Type from 'typebox';

/** The secret between two steps of signing in, or of adding a passkey. */
export const Step = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' });
/** Where the browser says it is; checked against the addresses of this city. */
export const Origin = Type.Object({ origin: Type.Optional(Type.String({ maxLength: 300 })) });
